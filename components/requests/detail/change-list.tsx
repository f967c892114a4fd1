import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import type { CouldChange } from "@/lib/domain/cramp-pattern/could-change";
import { text } from "@/lib/format/texts";
import { valueWords } from "./answer-words";

export function ChangeList({ changes }: { changes: readonly CouldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title" className="mt-5 border-t pt-3">
      <h3 id="changes-title" className="text-base font-semibold">
        What could change it
      </h3>
      <ul className="text-md">
        {changes.map((change) => (
          <li key={`${change.question}-${change.wouldBecome}`} className="py-0.5">
            If the answer to “{text(`questions.${change.question}.title`)}” is “{valueWords(change.question, change.if)}”, this becomes{" "}
            <strong>{CATEGORY_TITLES[change.wouldBecome]}</strong>.
          </li>
        ))}
      </ul>
    </section>
  );
}
