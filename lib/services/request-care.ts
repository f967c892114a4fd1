import "server-only";
import { selectCheckInsOfRequest } from "@/db/queries/check-ins";
import { selectTrialsOfRequest } from "@/db/queries/compression-trials";
import type { AnswersRow } from "@/db/queries/request-answers";
import type { RecordedMove } from "@/db/queries/request-moves";
import type { RequestRow } from "@/db/queries/requests";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import { selectRvcssOfRequest } from "@/db/queries/rvcss-scores";
import { selectTreatmentsOfRequest } from "@/db/queries/treatments";
import { selectOrdersOfRequest } from "@/db/queries/ultrasound-orders";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { may, rolesMay } from "@/lib/domain/access";
import type { Role, StaffActor } from "@/lib/domain/actor";
import type { RequestCare } from "@/lib/domain/care";
import { standingMoves } from "@/lib/domain/move-history";
import { localDay } from "@/lib/domain/opening-hours";
import { reliefHistory } from "@/lib/domain/relief-history";
import { reliefByLeg, reliefPoints } from "@/lib/domain/relief-points";
import type { CloseOutcome } from "@/lib/domain/treatment";
import { withoutFindings } from "@/lib/domain/ultrasound-visibility";
import { now } from "@/lib/platform/clock";
import { appointmentNews } from "./appointment-news";
import type { Tx } from "./audited";
import { readReliefMedians } from "./relief-medians";
import { requestNecessity } from "./request-necessity";

type Known = {
  request: RequestRow;
  clinic: { timeZone: string };
  /** Newest first. */
  answers: readonly Pick<AnswersRow, "answers" | "answeredAt">[];
  moves: readonly RecordedMove[];
  /** Enabled accounts. */
  staff: readonly { id: string; name: string; roles: readonly Role[] }[];
};

/** The care after triage, as this person may see it: no reports and no outcomes for roles that see no interpretation. */
export async function requestCare(tx: Tx, actor: StaffActor, { request, clinic, answers, moves, staff }: Known): Promise<RequestCare> {
  const { id, clinicId } = request;
  const orders = await selectOrdersOfRequest(tx, id, clinicId);
  const treatments = await selectTreatmentsOfRequest(tx, id, clinicId);
  const todayOn = localDay(now(), clinic.timeZone);
  const checkIns = await selectCheckInsOfRequest(tx, id, clinicId, todayOn);
  const rooms = await selectRoomsInClinic(tx, clinicId);
  const trials = await selectTrialsOfRequest(tx, id, clinicId);
  const seesPattern = may(actor, "requests.see_pattern");
  const seesOutcomes = may(actor, "outcomes.see");
  const stored = { request: { receivedAt: request.receivedAt, answers: answers[0]?.answers ?? {} }, treatments, checkIns };
  const history = reliefHistory(stored, clinic.timeZone);
  const relief = reliefPoints(history);
  return {
    orders: seesPattern ? orders : orders.map(withoutFindings),
    treatments: seesPattern ? treatments : treatments.map((treatment) => ({ ...treatment, mismatchReason: null, note: null, laterComplications: [] })),
    checkIns,
    relief: seesOutcomes ? relief : null,
    reliefAfterFirst: seesOutcomes ? reliefByLeg(history) : [],
    reliefMedians: seesOutcomes && relief.length > 0 ? await readReliefMedians(tx, clinicId) : null,
    rvcss: seesOutcomes ? await selectRvcssOfRequest(tx, id, clinicId) : [],
    compressionTrials: trials,
    necessity: await requestNecessity(tx, {
      request, orders, treatments, trials, answers: answers[0]?.answers ?? {}, answeredAt: answers[0]?.answeredAt ?? null, todayOn, seesFindings: seesPattern,
    }),
    closeOutcome: seesOutcomes && request.stage === "closed" ? closeOutcomeOf(moves) : null,
    rooms: rooms.filter(({ isActive }) => isActive).map((room) => ({ id: room.id, name: room.name })),
    sonographers: staff.filter(({ roles }) => rolesMay(roles, "ultrasounds.examine")).map(named),
    news: Object.fromEntries(await appointmentNews(tx, request, orders.filter(({ state }) => state === "ordered" || state === "scheduled").map((order) => order.id))),
    ultrasoundSettings: await findUltrasoundSettings(tx, clinicId),
    operators: staff.filter(({ roles }) => rolesMay(roles, "treatments.record")).map(named),
  };
}

function closeOutcomeOf(moves: readonly RecordedMove[]): CloseOutcome | null {
  return standingMoves(moves).findLast(({ verb }) => verb === "close")?.outcome ?? null;
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name };
}
