import { ButtonLink } from "@/components/ui/button-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { PageFrame } from "./page-frame";
import { useWords } from "./use-words";

export type CheckSection = { title: string; rows: { term: string; value: string; change: string }[] };

type CheckAnswersProps = { sections: readonly CheckSection[]; back: string };

export function CheckAnswers({ sections, back }: CheckAnswersProps) {
  const { text } = useWords();
  return (
    <PageFrame back={back} progress={text("common.almostDone")} backTo="/screening/check">
      <h1 className="text-patient-title font-semibold">{text("check.title")}</h1>
      <p className="mt-1 text-muted">{text("check.lead")}</p>
      {sections.map((section) => (
        <section key={section.title} className="mt-6">
          <h2 className="mb-2 text-patient-lead font-semibold">{section.title}</h2>
          <dl className="divide-y border-y">
            {section.rows.map((row) => (
              <div key={row.term} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-2.5">
                <dt className="text-lg text-muted">{row.term}</dt>
                <dd className="col-start-1 font-semibold whitespace-pre-line wrap-anywhere">{row.value}</dd>
                <dd className="col-start-2 row-span-2 row-start-1">
                  <a href={row.change} className="inline-flex min-h-11 items-center text-link">
                    {text("common.change")}
                    <VisuallyHidden> {row.term}</VisuallyHidden>
                  </a>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <ButtonLink href="/screening/agree" variant="primary" size="lg" className="mt-8">
        {text("check.continue")}
      </ButtonLink>
    </PageFrame>
  );
}
