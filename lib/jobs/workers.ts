import type { Queue } from "@/db/queue";
import type { SystemActor } from "@/lib/domain/actor";
import type { JobData, JobName } from "@/lib/domain/job";
import { appointmentMail } from "@/lib/format/appointment-mail";
import { log } from "@/lib/platform/log";
import { hasMailServer } from "@/lib/platform/mail";
import { sendMessage } from "@/lib/services/messages/send-message";
import { escalateRequest } from "@/lib/services/requests/escalate-request";

const POLLING_SECONDS = 2;

const WORK: { [Name in JobName]: (data: JobData[Name]) => Promise<void> } = {
  "requests.escalate": async ({ clinicId, ...watched }) => {
    await escalateRequest(actorOf(clinicId, "requests.escalate"), watched);
  },
  "messages.send": async ({ clinicId, messageId }) => {
    const outcome = await sendMessage(actorOf(clinicId, "messages.send"), { messageId, write: appointmentMail });
    if (outcome === "again") throw new Error("The mail server did not take the message.");
  },
};

/** Starts one worker a queue. Without a mail server messages wait, visible in the outbox, until there is one. */
export async function startWorkers(queue: Queue): Promise<void> {
  await startWorker(queue, "requests.escalate");
  if (hasMailServer()) await startWorker(queue, "messages.send");
}

/** One job at a time: a failure would repeat every job of a larger batch. */
async function startWorker<Name extends JobName>(queue: Queue, name: Name): Promise<void> {
  await queue.work<JobData[Name]>(name, { batchSize: 1, pollingIntervalSeconds: POLLING_SECONDS }, async (jobs) => {
    for (const job of jobs) {
      try {
        await WORK[name](job.data);
      } catch (error) {
        log().error({ job: name, jobId: job.id, error: error instanceof Error ? error.message.slice(0, 200) : "unknown" }, "job failed, it runs again");
        throw error;
      }
    }
  });
}

function actorOf(clinicId: string, job: JobName): SystemActor {
  return { kind: "system", clinicId, job, origin: { ip: null, httpRequestId: null } };
}
