import type { MessageKind } from "./message-kind";

/** A message waits this long before it goes out. */
export const MESSAGE_HOLD_MS = 20_000;

// The secret parts of patients' links: a token, or a code in three groups.
const SECRET = /(\/(?:check-in|screening\/resume)\/)[\w-]{8,}/g;

/** A message as it may be shown: whoever reads the outbox must not open a patient's link. */
export function withoutSecrets(body: string): string {
  return body.replace(SECRET, "$1…");
}

/** "dropped": not sent, because it was no longer true. */
export type MessageState = "waiting" | "sent" | "failed" | "dropped";

/** One message of the outbox as an administrator sees it. */
export type OutboxMessage = {
  id: string;
  recipient: string;
  kind: MessageKind;
  /** Empty while the words of a message about an appointment are still to be written. */
  subject: string;
  body: string;
  state: MessageState;
  createdAt: string;
  /** When it was sent, given up or dropped; null while it waits. */
  endedAt: string | null;
  attempts: number;
  /** A short code of the mail server or the network, never message text. */
  lastError: string | null;
};

export type Outbox = {
  messages: OutboxMessage[];
  counts: Record<MessageState, number>;
  /** The clinic's zone, for the times on the screen. */
  timeZone: string;
  /** False: nothing is sent until SMTP_URL names a mail server. */
  hasMailServer: boolean;
};
