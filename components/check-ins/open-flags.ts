import type { SavedCheckIn } from "@/components/requests/detail/request-actions";
import type { CheckInAnswers } from "@/lib/domain/care";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { findCheckInFlags } from "@/lib/domain/cramp-pattern/check-in-flags";
import { flagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { sentAnswers } from "./sent-answers";

/** The flags that the answers so far raise, by the same rules as the server. Answers still to be asked raise nothing here. */
export function openFlags(answers: CheckInAnswers, clotRisks: unknown, seesFlags: boolean): SavedCheckIn["raised"] {
  const known = { ...sentAnswers(answers), clotRisks } as Answers;
  return findCheckInFlags(known)
    .filter((flag) => flag !== "F98" && flag !== "F99")
    .map((id) => {
      const { level, policy, contactTask } = flagText(id, known);
      return seesFlags ? { flag: id, urgency: level, policy } : { flag: "contact", urgency: level, policy: contactTask };
    });
}
