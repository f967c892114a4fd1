import { startQueue } from "@/db/queue";
import type { JobData } from "@/lib/domain/job";
import { sendMessage } from "@/lib/services/messages/send-message";

const write = () => ({ subject: "Not of an appointment", body: "\n" });

// A process of its own that sends mail as the server's worker does, so that a test can kill it at its worst moment.
const queue = await startQueue((error) => {
  throw error;
});
await queue.work<JobData["messages.send"]>("messages.send", { batchSize: 1, pollingIntervalSeconds: 0.5 }, async (jobs) => {
  for (const { data } of jobs) {
    const actor = { kind: "system" as const, clinicId: data.clinicId, job: "messages.send", origin: { ip: null, httpRequestId: null } };
    if ((await sendMessage(actor, { messageId: data.messageId, write })) === "again") throw new Error("The mail server did not take the message.");
  }
});
