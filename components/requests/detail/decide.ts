import type { AcceptReason, AskTopic, CloseReason, DeclineReason, PatternOpinion, WithdrawReason } from "@/lib/domain/move-reasons";
import type { CloseOutcome } from "@/lib/domain/treatment";
import type { Decision } from "./decisions";
import type { Action, RequestActions } from "./request-actions";

type Typed = { requestId: string; version: number; fields: FormData };

/** The action of a decision, fed from its form. The server checks every value again and names what is missing. */
export function decide(decision: Decision, actions: RequestActions): Action<Typed> {
  return ({ requestId, version, fields }) => {
    const text = (name: string) => String(fields.get(name) ?? "");
    const common = { requestId, version, reason: text("reason") };
    switch (decision) {
      case "accept":
        return actions.accept({ ...common, because: (fields.get("because") as AcceptReason | null) ?? undefined, patternOpinion: (fields.get("patternOpinion") as PatternOpinion | null) ?? null });
      case "ask_information":
        return actions.askInformation({ ...common, topic: text("topic") as AskTopic });
      case "receive_information":
        return actions.receiveInformation(common);
      case "mark_duplicate":
        return actions.markDuplicate({ ...common, keptReference: text("keptReference") });
      case "decline":
        return actions.decline({ ...common, because: text("because") as DeclineReason });
      case "withdraw":
        return actions.withdraw({ ...common, because: text("because") as WithdrawReason });
      case "close_without_ultrasound":
        return actions.closeWithoutUltrasound({ ...common, because: text("because") as CloseReason });
      case "close":
        return actions.close({ ...common, outcome: text("outcome") as CloseOutcome });
      case "reopen":
        return actions.reopen(common);
    }
  };
}
