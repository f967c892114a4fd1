import type { Leg } from "./reflux";
import { clotAfterTreatment } from "./thrombus-flag";
import { EHIT_WORDS, LATE_COMPLICATION_WORDS, LATE_COMPLICATIONS, VEIN_WORDS, type EhitClass, type LateComplication, type Modality, type Vein } from "./treatment";

const THERMAL: readonly Modality[] = ["rfa", "evla", "perforator_ablation"];

type Kind = { kind: LateComplication; ehitClass: EhitClass | null };

/** What may be recorded after this procedure: an EHIT follows heat alone. */
export function lateComplicationsOf(modality: Modality): LateComplication[] {
  return LATE_COMPLICATIONS.filter((kind) => kind !== "ehit" || THERMAL.includes(modality));
}

/** In words, with the class of an EHIT. */
export function lateComplicationWords({ kind, ehitClass }: Kind): string {
  return ehitClass === null ? LATE_COMPLICATION_WORDS[kind] : `${LATE_COMPLICATION_WORDS[kind]}, class ${EHIT_WORDS[ehitClass]}`;
}

const SHORT_CLASSES: Record<EhitClass, string> = { 1: "I", 2: "II", 3: "III", 4: "IV" };

/** As the safety flag names it: `EHIT class II, left great saphenous, found 7 days after`. */
export function clotForFlag({ kind, ehitClass }: Kind, { leg, vein, daysAfter }: { leg: Leg; vein: Vein; daysAfter: number }): string {
  const what = kind === "ehit" && ehitClass !== null ? `EHIT class ${SHORT_CLASSES[ehitClass]}` : "clot";
  const when = daysAfter === 0 ? "on the day of the treatment" : `found ${daysAfter} ${daysAfter === 1 ? "day" : "days"} after`;
  return clotAfterTreatment(`${what}, ${leg} ${VEIN_WORDS[vein].toLowerCase()}, ${when}`);
}

/**
 * A clot that a clinician must hear of on the same day. Class I stops at the junction and asks for nothing more
 * (AVF/SVS 2020, S40); II to IV reach the deep vein. Which classes raise the flag is a clinic proposal.
 */
export function needsClinicianToday({ kind, ehitClass }: Kind): boolean {
  return kind === "clot" || (kind === "ehit" && (ehitClass ?? 0) >= 2);
}
