/**
 * What runs later, by name. The data of a job is ids and instants only. `since` and `ownerBefore`: when a request became an
 * emergency, and who had it then; a contact or an owner from before is no answer to the emergency.
 */
export type JobData = {
  "requests.escalate": { clinicId: string; requestId: string; since?: string; ownerBefore?: string };
  "messages.send": { clinicId: string; messageId: string };
};
export type JobName = keyof JobData;

/** How often a job is tried again, and how long it waits first; the wait doubles each time up to `retryDelayMaxSeconds`. */
export type JobRetries = { retryLimit: number; retryDelaySeconds: number; retryDelayMaxSeconds: number };

export const JOBS: Record<JobName, JobRetries> = {
  // An escalation must not be given up: a day of attempts, at most five minutes apart.
  "requests.escalate": { retryLimit: 300, retryDelaySeconds: 2, retryDelayMaxSeconds: 300 },
  // A message counts its own attempts and ends as failed before the job does.
  "messages.send": { retryLimit: 50, retryDelaySeconds: 30, retryDelayMaxSeconds: 3_600 },
};

export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** Design B4: an emergency that nobody has claimed after 15 minutes goes to the triage lead. */
export const EMERGENCY_UNCLAIMED_MINUTES = 15;

/** About half a day of attempts with the waits above; then the message is shown as failed. */
export const MESSAGE_ATTEMPTS = 12;
