import Link from "next/link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useWords } from "./use-words";

export type CheckSection = { title: string; rows: { term: string; value: string; change: string }[] };

/** What was answered, by topic, each with the page that changes it. */
export function AnswerSections({ sections }: { sections: readonly CheckSection[] }) {
  const { text } = useWords();
  return sections.map((section) => (
    <section key={section.title} className="mt-6">
      <h2 className="mb-2 text-patient-lead font-semibold">{section.title}</h2>
      <dl className="divide-y border-y">
        {section.rows.map((row) => (
          <div key={row.term} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5">
            <dt className="text-lg text-muted">{row.term}</dt>
            <dd className="col-start-1 font-semibold whitespace-pre-line wrap-anywhere">{row.value}</dd>
            <dd className="col-start-2 row-span-2 row-start-1">
              <Link href={row.change} prefetch={false} className="inline-flex min-h-11 items-center text-link">
                {text("common.change")}
                <VisuallyHidden> {row.term}</VisuallyHidden>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
