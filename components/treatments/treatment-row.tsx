import { Check, CircleX, ClipboardList, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import type { Treatment } from "@/lib/domain/care";
import { COMPLICATION_WORDS, type TreatmentState } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_RECORDED, orWord } from "@/lib/format/missing";
import { DetailList } from "./details/detail-list";
import { procedureWords } from "./treatment-words";

const LOOKS: Record<TreatmentState, { word: string; tone: Tone; icon: LucideIcon }> = {
  planned: { word: "Planned", tone: "scheduled", icon: ClipboardList },
  done: { word: "Done", tone: "done", icon: Check },
  cancelled: { word: "Cancelled", tone: "closed", icon: CircleX },
};

export function TreatmentRow({ treatment, children }: { treatment: Treatment; children?: ReactNode }) {
  const { word, tone, icon: StateIcon } = LOOKS[treatment.state];
  return (
    <li className="break-inside-avoid border-t py-3 first:border-t-0 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base font-semibold">{procedureWords(treatment)}</h3>
        <Pill tone={tone} icon={<StateIcon aria-hidden />}>
          {word}
        </Pill>
      </div>
      <p className="text-md">{whenWords(treatment)}</p>
      {treatment.state === "done" && <DetailList treatment={treatment} />}
      {treatment.state === "done" && <p className="text-md">Complications on the day: {complicationWords(treatment)}</p>}
      {treatment.mismatchReason !== null && <p className="text-sm wrap-anywhere">Differs from the signed report: {treatment.mismatchReason}</p>}
      {treatment.note !== null && <p className="text-sm text-muted wrap-anywhere">{treatment.note}</p>}
      {treatment.cancelReason !== null && <p className="text-sm wrap-anywhere">Cancelled: {treatment.cancelReason}</p>}
      {children}
    </li>
  );
}

function whenWords({ state, plannedOn, treatedOn, operator, leg, numberOfLeg }: Treatment): string {
  if (state !== "done") return `Planned for ${plannedOn === null ? NOT_RECORDED : formatCalendarDay(plannedOn)}`;
  const place = numberOfLeg === null ? "" : `, treatment ${numberOfLeg} of the ${leg} leg`;
  return `${treatedOn === null ? NOT_RECORDED : formatCalendarDay(treatedOn)}, by ${orWord(operator, NOT_RECORDED)}${place}`;
}

function complicationWords({ complications }: Treatment): string {
  return complications.length === 0 ? "none recorded" : complications.map((one) => COMPLICATION_WORDS[one]).join(", ");
}
