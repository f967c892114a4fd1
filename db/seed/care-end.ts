import { addBusinessTime } from "@/lib/domain/opening-hours";
import { closeRequest } from "@/lib/services/requests/close-request";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";
import type { Step, Told } from "./story-steps";

const DAY_MINUTES = 9 * 60;

/** One request's care as it is told: what happens is pushed to `steps`, in any order. */
export type Care = { random: Random; clinic: SeededClinic; told: Told; steps: Step[] };

/** Closed some days later; answers when. */
export function close({ random, clinic, steps }: Care, from: Date, outcome: Parameters<typeof closeRequest>[1]["outcome"], reason: string): Date {
  const at = addBusinessTime(from, random.int(1, 8) * DAY_MINUTES, clinic.calendar);
  steps.push({ at, do: (request) => closeRequest(clinic.staff.clinician, { ...request, outcome, reason }) });
  return at;
}
