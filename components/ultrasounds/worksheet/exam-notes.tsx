import type { Exam } from "@/lib/domain/care";
import { ceapCode, ceapWords, type Ceap } from "@/lib/domain/ceap";
import { LEGS, SEGMENTS, type Leg, type SegmentFinding } from "@/lib/domain/reflux";
import { CONTRALATERAL_WORDS, LEGS_WORDS } from "@/lib/domain/ultrasound";
import { NOT_RECORDED, orWord } from "@/lib/format/missing";
import { HEADER_LABELS } from "./draft-words";
import { sideWords } from "./finding-words";

type Fact = { term: string; words: string };

/** What stands beside the numbers. */
export function ExamNotes({ exam, findings, legs }: { exam: Exam | null; findings: readonly SegmentFinding[]; legs: readonly Leg[] }) {
  if (exam === null) return null;
  const facts: Fact[] = [
    ...legs.map((leg) => ({ term: `CEAP, ${leg} leg`, words: ceapOr(leg === "left" ? exam.ceapLeft : exam.ceapRight) })),
    ...(exam.positionReason === null ? [] : [{ term: HEADER_LABELS.positionReason, words: exam.positionReason }]),
    ...(legs.length === 1 ? [{ term: HEADER_LABELS.contralateralCfv, words: exam.contralateralCfv === null ? NOT_RECORDED : CONTRALATERAL_WORDS[exam.contralateralCfv] }] : []),
    { term: HEADER_LABELS.limits, words: orWord(exam.limits, NOT_RECORDED) },
    { term: HEADER_LABELS.varicosities, words: orWord(exam.varicosities, NOT_RECORDED) },
    ...segmentFacts(findings),
  ];
  return (
    <dl className="mt-3 grid gap-1 text-sm print:mt-1 print:gap-0 print:text-[8pt] print:leading-tight">
      {facts.map(({ term, words }) => (
        <div key={term}>
          <dt className="inline text-muted">{term}: </dt>
          <dd className="inline wrap-anywhere">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function ceapOr(ceap: Ceap | null): string {
  return ceap === null ? NOT_RECORDED : `${ceapCode(ceap)} (${ceapWords(ceap)})`;
}

/** The segments of a leg that carry the same words stand together. */
function segmentFacts(findings: readonly SegmentFinding[]): Fact[] {
  return LEGS.flatMap((leg) => {
    const noted = findings.filter((finding) => finding.leg === leg && sideWords(finding) !== "");
    return [...new Set(noted.map(sideWords))].map((words) => ({
      term: `${LEGS_WORDS[leg]}, ${words}`,
      words: noted.filter((finding) => sideWords(finding) === words).map(({ segment }) => SEGMENTS[segment].label).join("; "),
    }));
  });
}
