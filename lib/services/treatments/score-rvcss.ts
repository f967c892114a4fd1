import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { insertRvcss, selectRvcssOfRequest } from "@/db/queries/rvcss-scores";
import type { StaffActor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/day-bounds";
import { rvcssTotal } from "@/lib/domain/rvcss";
import type { ScoreRvcssInput } from "@/lib/inputs/rvcss";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { clinicToday } from "../clinic-today";
import { lockedNow, refuseEnded, savedRequest, type SavedRequest } from "../locked-request";
import { fieldRefusal } from "../field-refusal";

// Clinic proposal: an older score says little of the leg that is treated now, and a day typed wrongly is caught.
const OLDEST_DAYS = 365;

/** Records the severity score of one leg on one day; one score a leg and day. Throws NotFound, Invalid. */
export async function scoreRvcss(actor: StaffActor, input: ScoreRvcssInput): Promise<SavedRequest> {
  return audited(actor, "treatments.score_rvcss", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    refuseEnded(request);
    await refuseImpossible(tx, request, input);
    const { leg, scoredOn, items } = input;
    const id = newId();
    await insertRvcss(tx, {
      id, clinicId: request.clinicId, requestId: request.id, leg, scoredOn, items, total: rvcssTotal(items), recordedAt: now(), recordedById: actor.staffId,
    });
    note.changed("rvcss");
    note.alsoChanged({ kind: "severity_score", id, patientId: request.patientId, changedFields: ["leg", "scoredOn", "items", "total"] });
    return savedRequest(request);
  });
}

async function refuseImpossible(tx: Tx, request: RequestRow, { leg, scoredOn }: ScoreRvcssInput): Promise<void> {
  const { today, dayOf } = await clinicToday(tx, request.clinicId);
  if (scoredOn > today) throw fieldRefusal("scoredOn", "This day has not come yet.");
  if (scoredOn < addDays(dayOf(request.receivedAt), -OLDEST_DAYS)) throw fieldRefusal("scoredOn", "This day is more than a year before the request.");
  const scores = await selectRvcssOfRequest(tx, request.id, request.clinicId);
  if (scores.some((score) => score.removed === null && score.leg === leg && score.scoredOn === scoredOn)) {
    throw fieldRefusal("scoredOn", `The ${leg} leg has a score of this day. Take that one away first.`);
  }
}
