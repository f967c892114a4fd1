import type { Stage } from "./stages";
import type { Urgency } from "./cramp-pattern/urgency";

type Conclusion = "yes" | "no" | "indeterminate";
type Leg = "left" | "right";

/** What an API client reads of a request; what is not known yet is null and never absent. */
export type RequestReading = {
  id: string;
  reference: string;
  stage: Stage;
  urgency: Urgency;
  /** Instants; `treated` is a calendar day. */
  dates: Record<"received" | "decided" | "ordered" | "scheduled" | "examined" | "signed" | "treated" | "closed", string | null>;
  ultrasound: { ordered: boolean; legs: Leg[]; scheduledFor: string | null; reflux: Record<Leg, Conclusion | null> };
  treatments: { on: string | null; leg: Leg; modality: string }[];
  relief: { due: number; answered: number; last: { point: string; meaningfulRelief: boolean | null } | null };
};
