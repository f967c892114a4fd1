import "server-only";
import { Temporal } from "temporal-polyfill";
import type { ScanForScanner } from "@/db/queries/modality-worklist";
import { accessionWord } from "@/lib/domain/accession";
import { INDICATION_WORDS, LEGS_WORDS, NEED_WORDS, PURPOSE_WORDS, STUDY_WORDS, type LegsChoice, type Priority } from "@/lib/domain/ultrasound";
import { codesFor } from "@/lib/domain/indications";
import type { WorklistItem } from "@/lib/platform/modality-worklist";

// LOINC, ultrasound Doppler of the lower extremity veins: bilateral, left, right.
const LOINC: Record<LegsChoice, string> = { both: "39420-5", left: "39432-0", right: "39443-7" };
// DICOM PS3.3 C.4.11.
const PRIORITIES: Record<Priority, WorklistItem["priority"]> = { routine: "ROUTINE", soon: "HIGH", same_day: "STAT" };

/** A booked scan in the words and codes of a scanner, at the clinic's own clock. */
export function worklistItemOf(scan: ScanForScanner, timeZone: string): WorklistItem {
  const { orderId, appointmentId, patient, orderedBy, sonographer, room, legs, study, purpose, indication } = scan;
  const local = Temporal.Instant.fromEpochMilliseconds(scan.startsAt.getTime()).toZonedDateTimeISO(timeZone);
  const words = `Venous duplex, ${LEGS_WORDS[legs].toLowerCase()}, ${(purpose === "diagnostic" ? STUDY_WORDS[study] : PURPOSE_WORDS[purpose]).toLowerCase()}`;
  return {
    orderId, appointmentId, patient, orderedBy, sonographer, room,
    accession: accessionWord(scan.accession),
    on: local.toPlainDate().toString(),
    at: local.toPlainTime().toString({ smallestUnit: "minute" }),
    hasArrived: scan.state === "arrived",
    procedure: { code: LOINC[legs], words },
    reason: `${codesFor(indication, legs).join(" ")} ${INDICATION_WORDS[indication]}`,
    priority: PRIORITIES[scan.priority],
    needs: scan.needs.map((need) => NEED_WORDS[need]).join("; "),
  };
}
