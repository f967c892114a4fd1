import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { ReceiveInformationInput } from "@/lib/inputs/request-moves";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";

/** Puts a request back to new once the patient has answered. Throws NotFound, Conflict, Invalid. */
export async function receiveInformation(actor: StaffActor, input: ReceiveInformationInput): Promise<MovedRequest> {
  return audited(actor, "requests.receive_information", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    return moveStage(tx, note, actor, request, "receive_information", input.reason);
  });
}
