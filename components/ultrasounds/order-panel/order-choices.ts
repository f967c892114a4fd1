import { isEnded, type Stage } from "@/lib/domain/stages";
import type { UltrasoundOrder } from "@/lib/domain/care";
import { OFFERED_INDICATIONS } from "@/lib/domain/indications";
import { ORDER_PURPOSES, PURPOSE_WORDS, type Indication, type OrderPurpose } from "@/lib/domain/ultrasound";

export type PurposeChoice = { value: OrderPurpose; label: string; isRefused: boolean };

const BEFORE_ACCEPTED: readonly Stage[] = ["new", "needs_info"];
const DIAGNOSTIC_FROM: readonly Stage[] = ["accepted", "reported"];

/** What an ultrasound may be ordered for now. While routine booking is refused only a suspected clot is left. */
export function purposeChoices(stage: Stage, orders: readonly UltrasoundOrder[], bookingRefusal: string | null): PurposeChoice[] {
  const hasOpenDiagnostic = orders.some(({ purpose, state }) => purpose === "diagnostic" && !["reported", "cancelled"].includes(state));
  const isPossible = (purpose: OrderPurpose) => {
    if (isEnded(stage)) return false;
    if (purpose === "dvt") return true;
    if (purpose === "diagnostic") return DIAGNOSTIC_FROM.includes(stage) && !hasOpenDiagnostic;
    return !BEFORE_ACCEPTED.includes(stage);
  };
  return ORDER_PURPOSES.filter(isPossible).map((value) => ({ value, label: PURPOSE_WORDS[value], isRefused: value !== "dvt" && bookingRefusal !== null }));
}

const OF_A_CLOT: readonly Indication[] = ["M79.66", "R60.0", "I80.0", "I82.4"];

/** What can be named as the indication: of a suspected clot what was found at the leg, never the suspicion itself. */
export function indicationChoices(purpose: OrderPurpose | ""): readonly Indication[] {
  return purpose === "dvt" ? OFFERED_INDICATIONS.filter((indication) => OF_A_CLOT.includes(indication)) : OFFERED_INDICATIONS;
}
