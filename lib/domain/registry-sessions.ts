import type { CheckInPoint, CheckInState } from "./check-in";
import type { Leg } from "./reflux";

type Treated = { leg: Leg; treatedOn: string };

/** The place of each treatment among the days of treatment of its leg, or of the person where the leg is not shown: two veins of one session have one number. */
export function sessionNumbers(treatments: readonly Treated[], isLegShown: boolean): number[] {
  return treatments.map(({ leg, treatedOn }) => {
    const upTo = treatments.filter((other) => (!isLegShown || other.leg === leg) && other.treatedOn <= treatedOn);
    return new Set(upTo.map((other) => other.treatedOn)).size;
  });
}

// Of the check-ins of one session, those of one vein go on and the others end with its record.
const TOLD_FIRST: readonly CheckInState[] = ["answered", "planned", "cancelled"];

/** What was asked of a session at a point, whichever of its veins it hangs on. */
export function sessionCheckIn<CheckIn extends { treatmentId: string; point: CheckInPoint; state: CheckInState }>(
  record: { treatments: readonly (Treated & { id: string; requestId: string })[]; checkIns: readonly CheckIn[] },
  session: Treated & { requestId: string },
  point: CheckInPoint,
): CheckIn | undefined {
  const veins = record.treatments.filter(({ requestId, leg, treatedOn }) => requestId === session.requestId && leg === session.leg && treatedOn === session.treatedOn).map(({ id }) => id);
  const asked = record.checkIns.filter((checkIn) => checkIn.point === point && veins.includes(checkIn.treatmentId));
  return asked.toSorted((a, b) => TOLD_FIRST.indexOf(a.state) - TOLD_FIRST.indexOf(b.state))[0];
}
