import type { ExamHeader } from "@/lib/domain/care";
import { ceapWords } from "@/lib/domain/ceap";
import type { Compressibility, Flow, Manoeuvre, Thrombus } from "@/lib/domain/reflux";
import { VISIBILITY_WORDS } from "@/lib/domain/reflux";
import { CONTRALATERAL_WORDS, POSITION_WORDS, QUALITY_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_RECORDED } from "@/lib/format/missing";
import { ceapOf, readCeap } from "./ceap-draft";
import { settledRow, type RowDraft } from "./draft";

export const COMPRESSIBLE_WORDS: Record<Compressibility, string> = { full: "Full", partial: "Partial", none: "None", not_tested: "Not tested" };
export const THROMBUS_WORDS: Record<Thrombus, string> = { none: "None", acute: "Acute", chronic: "Chronic", indeterminate: "Indeterminate" };
export const FLOW_WORDS: Record<Flow, string> = { phasic: "Phasic", continuous: "Continuous", none: "None" };
export const MANOEUVRE_WORDS: Record<Manoeuvre, string> = { valsalva: "Valsalva", manual: "Manual compression", cuff: "Cuff", dorsiflexion: "Dorsiflexion" };

export const HEADER_LABELS: Record<keyof ExamHeader, string> = {
  examinedOn: "Day of the exam",
  positionLeft: "Position, left leg",
  positionRight: "Position, right leg",
  positionReason: "Why not standing",
  quality: "Image quality",
  limits: "Limits of the exam",
  contralateralCfv: "Other leg, common femoral waveform",
  varicosities: "Tributaries and varicosities",
  ceapLeft: "CEAP, left leg",
  ceapRight: "CEAP, right leg",
};

const CHOICES: Partial<Record<keyof ExamHeader, Readonly<Record<string, string>>>> = { positionLeft: POSITION_WORDS, positionRight: POSITION_WORDS, quality: QUALITY_WORDS, contralateralCfv: CONTRALATERAL_WORDS };

export function headerWords(field: keyof ExamHeader, value: string): string {
  if (value === "") return NOT_RECORDED;
  if (field === "examinedOn") return formatCalendarDay(value);
  if (field === "ceapLeft" || field === "ceapRight") return ceapDraftWords(value);
  return CHOICES[field]?.[value] ?? value;
}

function ceapDraftWords(text: string): string {
  const ceap = ceapOf(text);
  return ceap === null ? `${readCeap(text).clinical}, not finished` : ceapWords(ceap);
}

/** `Seen, compression full, thrombus none, reflux 620 ms, 5.2 mm` */
export function rowWords(typed: RowDraft): string {
  const row = settledRow(typed);
  const parts = [
    VISIBILITY_WORDS[row.visibility],
    row.compressible && `compression ${COMPRESSIBLE_WORDS[row.compressible].toLowerCase()}`,
    row.thrombus && `thrombus ${THROMBUS_WORDS[row.thrombus].toLowerCase()}`,
    row.flow && `flow ${FLOW_WORDS[row.flow].toLowerCase()}`,
    row.manoeuvre && MANOEUVRE_WORDS[row.manoeuvre],
    row.reflux && (/^\d+$/.test(row.reflux) ? `reflux ${row.reflux} ms` : `reflux ${row.reflux}`),
    row.diameter && `${row.diameter} mm`,
    row.height && `${row.height} cm above the floor`,
    row.note && `note: ${row.note}`,
  ];
  return parts.filter(Boolean).join(", ");
}
