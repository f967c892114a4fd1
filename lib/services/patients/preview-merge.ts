import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectRequestsOfPatient } from "@/db/queries/patient-list";
import { findPatientInClinic, type PatientRow } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { mergeDoubts, mergeLines } from "@/lib/domain/merge";
import { localDay } from "@/lib/domain/opening-hours";
import { isEnded } from "@/lib/domain/stages";
import type { MergePreview, MergeSide } from "@/lib/domain/patient-list";
import type { PreviewMergeInput } from "@/lib/inputs/patient-merges";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { findMergeRefusal } from "../merge-refusal";
import { bannerOf } from "../patient-banner";

/** Both records side by side, what would move, and what speaks against it; null when one does not exist here. Throws Invalid. */
export async function previewMerge(actor: StaffActor, { keptId, mergedId }: PreviewMergeInput): Promise<MergePreview | null> {
  return audited(actor, "patients.merge", { kind: "patient", id: keptId }, async (tx, note) => {
    if (keptId === mergedId) throw new Invalid("A record cannot be merged into itself.");
    const kept = await findPatientInClinic(tx, keptId, actor.clinicId);
    const merged = await findPatientInClinic(tx, mergedId, actor.clinicId);
    const clinic = await findClinic(tx, actor.clinicId);
    if (kept === null || merged === null || clinic === null || kept.mergedIntoId !== null || merged.mergedIntoId !== null) return null;
    note.about(kept.id, kept.id);
    const sides = { kept: await sideOf(tx, kept), merged: await sideOf(tx, merged) };
    return {
      ...sides,
      lines: mergeLines(kept, merged),
      doubts: mergeDoubts(kept, merged, { kept: openOf(sides.kept), merged: openOf(sides.merged) }),
      refusal: await findMergeRefusal(tx, kept, merged),
      timeZone: clinic.timeZone,
      todayOn: localDay(now(), clinic.timeZone),
    };
  });
}

async function sideOf(tx: Tx, row: PatientRow): Promise<MergeSide> {
  const { version, contactMethod, contactTimes, mayLeaveMessage, mayText } = row;
  return { record: { ...bannerOf(row), version, contactMethod, contactTimes, mayLeaveMessage, mayText }, requests: await selectRequestsOfPatient(tx, row.id, row.clinicId) };
}

function openOf({ requests }: MergeSide): number {
  return requests.filter(({ stage }) => !isEnded(stage)).length;
}
