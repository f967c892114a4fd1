import type { ReactNode } from "react";
import type { UltrasoundPage } from "@/lib/domain/care";
import { accessionWord } from "@/lib/domain/accession";
import { indicationWords } from "@/lib/domain/indications";
import { CONTRALATERAL_WORDS, legsOf, POSITION_WORDS, PURPOSE_WORDS, QUALITY_WORDS, STUDY_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatDay } from "@/lib/format/instants";
import { NOT_RECORDED } from "@/lib/format/missing";

/** What was asked and how the exam was done. */
export function ReportFacts({ page }: { page: UltrasoundPage }) {
  const { order, exam, clinic } = page;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm print:gap-x-4 print:gap-y-0 print:text-[8pt] print:leading-tight">
      <Fact term="Accession">{accessionWord(order.accession)}</Fact>
      <Fact term="Study">
        {STUDY_WORDS[order.study]}, {PURPOSE_WORDS[order.purpose].toLowerCase()}
      </Fact>
      <Fact term="Indication">{indicationWords(order.indication, order.legs)}</Fact>
      <Fact term="Question">{order.clinicalQuestion ?? NOT_RECORDED}</Fact>
      {order.noSignsReason !== null && <Fact term="Ordered without vein signs">{order.noSignsReason}</Fact>}
      <Fact term="Ordered by">
        {order.orderedBy}, {formatDay(order.orderedAt, clinic.timeZone)}
      </Fact>
      {exam !== null && (
        <>
          <Fact term="Examined">
            {formatCalendarDay(exam.examinedOn)} by {exam.sonographer}
          </Fact>
          {legsOf(order.legs).map((leg) => {
            const position = leg === "right" ? exam.positionRight : exam.positionLeft;
            return (
              <Fact key={leg} term={`Position, ${leg} leg`}>
                {position === null ? NOT_RECORDED : POSITION_WORDS[position]}
              </Fact>
            );
          })}
          {exam.positionReason !== null && <Fact term="Why not standing">{exam.positionReason}</Fact>}
          {order.legs !== "both" && <Fact term="Other leg, common femoral vein">{exam.contralateralCfv === null ? NOT_RECORDED : CONTRALATERAL_WORDS[exam.contralateralCfv]}</Fact>}
          <Fact term="Quality">{exam.quality === null ? NOT_RECORDED : QUALITY_WORDS[exam.quality]}</Fact>
          <Fact term="Limits">{exam.limits ?? NOT_RECORDED}</Fact>
          <Fact term="Varicosities">{exam.varicosities ?? NOT_RECORDED}</Fact>
        </>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 gap-x-1.5">
      <dt className="shrink-0 text-muted">{term}</dt>
      <dd className="min-w-0 font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
