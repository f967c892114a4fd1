import type { CheckIn, Treatment } from "./care";
import { localDay } from "./opening-hours";
import type { ReliefAnswers } from "./relief";
import type { ReliefHistory } from "./relief-points";

type Stored = {
  request: { receivedAt: Date; answers: ReliefAnswers };
  treatments: readonly Pick<Treatment, "id" | "leg" | "state" | "treatedOn">[];
  checkIns: readonly Pick<CheckIn, "treatmentId" | "point" | "dueOn" | "status" | "answeredAt" | "answers">[];
};

/** What the relief of one request is read from, with its moments as days of the clinic. */
export function reliefHistory({ request, treatments, checkIns }: Stored, timeZone: string): ReliefHistory {
  return {
    request: { on: localDay(request.receivedAt, timeZone), answers: request.answers },
    treatments: treatments.flatMap(({ id, leg, state, treatedOn }) => (state === "done" && treatedOn !== null ? [{ id, leg, treatedOn }] : [])),
    checkIns: checkIns.map(({ treatmentId, point, dueOn, status, answeredAt, answers }) => ({
      treatmentId,
      point,
      dueOn,
      status,
      answered: answeredAt !== null && answers !== null ? { on: localDay(new Date(answeredAt), timeZone), answers } : null,
    })),
  };
}
