import "server-only";
import { selectCheckInsOfRequest } from "@/db/queries/check-ins";
import { findDiagnosticOrder, findLiveAppointment, findRequestForApi, selectMovesForApi, selectReports } from "@/db/queries/request-reading";
import { selectTreatmentsOfRequest } from "@/db/queries/treatments";
import type { ApiActor } from "@/lib/domain/actor";
import { localDay } from "@/lib/domain/opening-hours";
import type { RecordedVerb } from "@/lib/domain/pathway";
import { isEnded, type Stage } from "@/lib/domain/stages";
import { reliefHistory } from "@/lib/domain/relief-history";
import { reliefPoints, reliefSummary } from "@/lib/domain/relief-points";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { RequestReading } from "@/lib/domain/request-reading";
import type { ReadRequestInput } from "@/lib/inputs/read-request";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";

type Move = { id: string; verb: RecordedVerb; toStage: Stage; undoesId: string | null; occurredAt: Date };

const DECISIONS: readonly RecordedVerb[] = ["accept", "decline", "mark_duplicate", "withdraw"];

/** One request as an API client may follow it, with the version for its ETag; null when it is not in this clinic. */
export async function readRequest(actor: ApiActor, { requestId }: ReadRequestInput): Promise<(RequestReading & { version: number }) | null> {
  return audited(actor, "requests.read", { kind: "request", id: requestId }, async (tx, note) => {
    const found = await findRequestForApi(tx, requestId, actor.clinicId);
    if (!found) return null;
    const { request, timeZone, answers } = found;
    note.about(request.id, request.patientId);
    const moves = await selectMovesForApi(tx, request.id, actor.clinicId);
    const standing = moves.filter(({ id, verb }) => verb !== "undo" && !moves.some(({ undoesId }) => undoesId === id));
    const ultrasound = await readUltrasound(tx, request.id, actor.clinicId);
    const treatments = await selectTreatmentsOfRequest(tx, request.id, actor.clinicId);
    const checkIns = await selectCheckInsOfRequest(tx, request.id, actor.clinicId, localDay(now(), timeZone));
    const done = treatments.filter(({ state }) => state === "done");
    return {
      id: request.id,
      reference: request.reference,
      stage: request.stage,
      urgency: urgencyFromRank(request.urgency),
      dates: {
        received: request.receivedAt.toISOString(),
        decided: at(standing.find(({ verb }) => DECISIONS.includes(verb))),
        ...ultrasound.dates,
        examined: ultrasound.ordered ? at(standing.findLast(({ verb }) => verb === "complete_exam")) : null,
        treated: done[0]?.treatedOn ?? null,
        closed: isEnded(request.stage) ? at(standing.findLast(({ toStage }) => toStage === request.stage)) : null,
      },
      ultrasound: { ordered: ultrasound.ordered, legs: ultrasound.legs, scheduledFor: ultrasound.scheduledFor, reflux: ultrasound.reflux },
      treatments: done.map(({ treatedOn, leg, modality }) => ({ on: treatedOn, leg, modality })),
      relief: reliefSummary(reliefPoints(reliefHistory({ request: { receivedAt: request.receivedAt, answers }, treatments, checkIns }, timeZone))),
      version: request.version,
    };
  });
}

async function readUltrasound(tx: Tx, requestId: string, clinicId: string) {
  const order = await findDiagnosticOrder(tx, requestId, clinicId);
  const appointment = order && (await findLiveAppointment(tx, order.id, clinicId));
  const reports = order ? await selectReports(tx, order.id, clinicId) : [];
  const legs: ("left" | "right")[] = order === null ? [] : order.legs === "both" ? ["left", "right"] : [order.legs];
  return {
    ordered: order !== null,
    legs,
    scheduledFor: appointment?.startsAt.toISOString() ?? null,
    reflux: { left: reports[0]?.refluxLeft ?? null, right: reports[0]?.refluxRight ?? null },
    dates: {
      ordered: order?.orderedAt.toISOString() ?? null,
      scheduled: appointment?.recordedAt.toISOString() ?? null,
      signed: reports.at(-1)?.signedAt.toISOString() ?? null,
    },
  };
}

function at(move: Move | undefined): string | null {
  return move?.occurredAt.toISOString() ?? null;
}
