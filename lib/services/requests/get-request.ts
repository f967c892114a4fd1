import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectSimilarPatients } from "@/db/queries/patients";
import { selectAnswersOfRequest } from "@/db/queries/request-answers";
import { selectContactsOfRequest, selectNotesOfRequest } from "@/db/queries/request-contacts";
import { selectFlagsOfRequest } from "@/db/queries/request-flags";
import { selectMovesOfRequest } from "@/db/queries/request-moves";
import { findReferenceInClinic, findRequestInClinic, selectDuplicatesOfRequest, selectOtherRequestsOfPatient } from "@/db/queries/requests";
import { findStaffInClinic, selectEnabledStaffNames } from "@/db/queries/staff";
import { selectThrombusWorksheetsOfRequest } from "@/db/queries/thrombus-worksheets";
import { selectWellsWorksheetsOfRequest } from "@/db/queries/wells-worksheets";
import type { StaffActor } from "@/lib/domain/actor";
import type { RequestCare } from "@/lib/domain/care";
import type { RequestDetail } from "@/lib/domain/request";
import { isThrombusFlag } from "@/lib/domain/thrombus-flag";
import type { GetRequestInput } from "@/lib/inputs/request-work";
import { audited, type Tx } from "../audited";
import { agreedTexts } from "../consent-set";
import { requestCare } from "../request-care";
import { requestDetail } from "../request-detail";

/**
 * Everything the request screen shows this person, or null when the clinic has no such request. Roles that may not see
 * the interpretation get no pattern, and flags as contact tasks. Throws Forbidden.
 */
export async function getRequest(actor: StaffActor, { requestId }: GetRequestInput): Promise<RequestDetail | null> {
  return audited(actor, "requests.get", { kind: "request", id: requestId }, async (tx, note) => {
    const found = await findRequestInClinic(tx, requestId, actor.clinicId);
    const clinic = await findClinic(tx, actor.clinicId);
    if (found === null || clinic === null) return null;
    note.about(found.request.id, found.patient.id);
    const around = { ...found, clinic, ...(await readAround(tx, actor, found)) };
    return requestDetail(actor, { ...around, care: await requestCare(tx, actor, around) });
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findRequestInClinic>>>;

// One after another: a transaction has one connection, so asking at once would only queue.
async function readAround(tx: Tx, { clinicId }: StaffActor, { request, patient }: Found) {
  const { id } = request;
  const reference = async (other: string | null) => (other === null ? null : findReferenceInClinic(tx, other, clinicId));
  return {
    answers: await selectAnswersOfRequest(tx, id, clinicId),
    ...(await readFlags(tx, id, clinicId)),
    moves: await selectMovesOfRequest(tx, id, clinicId),
    contacts: await selectContactsOfRequest(tx, id, clinicId),
    notes: await selectNotesOfRequest(tx, id, clinicId),
    duplicateOf: await reference(request.duplicateOfId),
    earlierRequest: await reference(request.earlierRequestId),
    duplicates: await selectDuplicatesOfRequest(tx, id, clinicId),
    otherRequests: await selectOtherRequestsOfPatient(tx, patient.id, id, clinicId),
    similarPatients: await selectSimilarPatients(tx, patient, clinicId),
    wellsWorksheets: await selectWellsWorksheetsOfRequest(tx, id, clinicId),
    agreedTexts: await agreedTexts(tx, request),
    staff: await selectEnabledStaffNames(tx, clinicId),
    owner: request.assignedToId === null ? null : await findStaffInClinic(tx, request.assignedToId, clinicId),
    acknowledgedBy: request.emergencyAcknowledgedById === null ? null : await findStaffInClinic(tx, request.emergencyAcknowledgedById, clinicId),
  };
}

async function readFlags(tx: Tx, requestId: string, clinicId: string) {
  const flags = await selectFlagsOfRequest(tx, requestId, clinicId);
  return { flags, thrombusWorksheets: flags.some(isThrombusFlag) ? await selectThrombusWorksheetsOfRequest(tx, requestId, clinicId) : [] };
}

export type RequestFacts = Found & { clinic: NonNullable<Awaited<ReturnType<typeof findClinic>>> } & Awaited<ReturnType<typeof readAround>> & { care: RequestCare };
