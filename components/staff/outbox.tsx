import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pill } from "@/components/ui/pill";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { MessageState, Outbox as OutboxContent, OutboxMessage } from "@/lib/domain/message";
import type { MessageKind } from "@/lib/domain/message-kind";
import { formatInstant } from "@/lib/format/instants";

const STATES = {
  waiting: { tone: "info", word: "Waiting" },
  sent: { tone: "done", word: "Sent" },
  failed: { tone: "urgent", word: "Failed" },
  dropped: { tone: "closed", word: "Not needed" },
} as const satisfies Record<MessageState, { tone: string; word: string }>;

/** The words of a mail about an appointment are written when it is sent. */
const ABOUT: Record<Exclude<MessageKind, "other">, string> = {
  ultrasound_booked: "Appointment booked",
  ultrasound_moved: "Appointment moved",
  ultrasound_cancelled: "Appointment cancelled",
  ultrasound_reminder: "Reminder of an appointment",
};

export function Outbox({ outbox: { messages, counts, timeZone, hasMailServer } }: { outbox: OutboxContent }) {
  return (
    <div className="flex flex-col gap-4">
      {!hasMailServer && (
        <Notice tone="warning" title="No mail server is set">
          Messages are written but nobody receives them. Set SMTP_URL on the server; what waits here is then sent.
        </Notice>
      )}
      {counts.failed > 0 && (
        <Notice tone="danger" title={counts.failed === 1 ? "1 message could not be sent" : `${counts.failed} messages could not be sent`}>
          Tell these people yourself, and check their e-mail address and the mail server. The request of a patient says whom to call.
        </Notice>
      )}
      {messages.length === 0 ? (
        <EmptyState title="No message yet" body="Charley writes one when an emergency waits 15 minutes and nobody has claimed it, and to patients about their appointments." />
      ) : (
        <MessageTable messages={messages} caption={`${counts.waiting} waiting, ${counts.sent} sent, ${counts.failed} failed, ${counts.dropped} not needed any more`} timeZone={timeZone} />
      )}
    </div>
  );
}

function MessageTable({ messages, caption, timeZone }: { messages: readonly OutboxMessage[]; caption: string; timeZone: string }) {
  return (
    <TableFrame label="Messages">
      <Table caption={caption}>
        <thead>
          <tr>
            <Th>Written</Th>
            <Th>To</Th>
            <Th>About</Th>
            <Th>State</Th>
            <Th>Ended</Th>
            <Th numeric>Attempts</Th>
            <Th>Last error</Th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <tr key={message.id}>
              <Th scope="row">{formatInstant(message.createdAt, timeZone)}</Th>
              <Td className="min-w-48 wrap-anywhere">{message.recipient}</Td>
              <Td>{message.kind === "other" ? message.subject : ABOUT[message.kind]}</Td>
              <Td>
                <Pill tone={STATES[message.state].tone}>{STATES[message.state].word}</Pill>
              </Td>
              <Td>{message.endedAt === null ? "Not yet" : formatInstant(message.endedAt, timeZone)}</Td>
              <Td numeric>{message.attempts}</Td>
              <Td>{message.lastError ?? "None"}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
