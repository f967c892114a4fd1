import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { countMessagesInClinic, selectMessagesInClinic } from "@/db/queries/messages";
import type { Actor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import { withoutSecrets, type Outbox } from "@/lib/domain/message";
import { hasMailServer } from "@/lib/platform/mail";
import { audited } from "../audited";

const NEWEST = 200;

/** The newest 200 messages of the clinic, with how many wait, were sent and failed in all. */
export function listMessages(actor: Actor): Promise<Outbox> {
  return audited(actor, "messages.list", { kind: "message" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound();
    const messages = await selectMessagesInClinic(tx, actor.clinicId, NEWEST);
    note.rows(messages.length);
    const counts = await countMessagesInClinic(tx, actor.clinicId);
    return { messages: messages.map((message) => ({ ...message, body: withoutSecrets(message.body) })), counts, timeZone: clinic.timeZone, hasMailServer: hasMailServer() };
  });
}
