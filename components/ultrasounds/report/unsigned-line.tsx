import { Clock } from "lucide-react";
import Link from "next/link";
import type { UnsignedExams } from "@/lib/domain/signing-clock";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { dueWords } from "./due-words";

const MOST_NAMED = 8;

/** "2 exams wait for a signature, 1 overdue", with each to open: those that are past their clock stand first. */
export function UnsignedLine({ unsigned, timeZone }: { unsigned: UnsignedExams; timeZone: string }) {
  const { exams, total } = unsigned;
  if (total === 0) return null;
  return (
    <section aria-label="Waiting for a signature" className="print-hidden mb-4 rounded-lg border px-4 py-2.5">
      <p className="flex items-center gap-2 font-semibold">
        <Clock aria-hidden className="size-4 shrink-0" />
        {unsignedWords(unsigned)}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-0.5 text-sm">
        {exams.slice(0, MOST_NAMED).map((exam) => (
          <li key={exam.orderId}>
            <Link href={`/ultrasounds/${exam.orderId}`} prefetch={false} className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
              {exam.reference}, {LEGS_WORDS[exam.legs].toLowerCase()}
            </Link>{" "}
            {dueWords(exam, timeZone)}
          </li>
        ))}
        {total > MOST_NAMED && <li className="text-muted">and {total - Math.min(MOST_NAMED, exams.length)} more, in the view To report</li>}
      </ul>
    </section>
  );
}

function unsignedWords({ total, overdue }: UnsignedExams): string {
  const waits = total === 1 ? "1 exam waits for a signature" : `${total} exams wait for a signature`;
  return overdue === 0 ? waits : `${waits}, ${overdue} overdue`;
}
