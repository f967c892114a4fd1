import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { ASK_TOPICS, reasonText } from "@/lib/domain/move-reasons";
import type { AskInformationInput } from "@/lib/inputs/request-moves";
import type { AlsoSaved } from "../also-saved";
import { audited } from "../audited";
import { lockedRequest } from "../locked-request";
import { moveStage, type MovedRequest } from "../stage-move";

/** Parks a new request until the patient has answered a question. Throws NotFound, Conflict, Invalid. */
export async function askInformation(actor: StaffActor, input: AskInformationInput, also?: AlsoSaved): Promise<MovedRequest> {
  return audited(actor, "requests.ask_information", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    const moved = await moveStage(tx, note, actor, request, "ask_information", reasonText(ASK_TOPICS[input.topic], input.reason));
    await also?.(tx, request, moved);
    return moved;
  });
}
