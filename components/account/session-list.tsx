import { Pill } from "@/components/ui/pill";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import { formatInstant } from "@/lib/format/instants";
import { NOT_KNOWN, orWord } from "@/lib/format/missing";
import { ActionButton, type ButtonAction } from "@/components/ui/action-button";
import { browserOf } from "./browser-name";

type Session = { id: string; isThisOne: boolean; createdAt: Date; lastSeenAt: Date; ip: string | null; userAgent: string | null };
type SessionListProps = {
  sessions: readonly Session[];
  zone: string;
  endSession: ButtonAction<{ sessionId: string }>;
  endOtherSessions: ButtonAction<Record<string, never>>;
};

export function SessionList({ sessions, zone, endSession, endOtherSessions }: SessionListProps) {
  return (
    <div className="mt-4 flex flex-col items-start gap-4">
      <TableFrame label="Your sessions">
        <Table caption="Your sessions" captionHidden>
          <thead>
            <tr>
              <Th>Browser</Th>
              <Th>Address</Th>
              <Th>Signed in</Th>
              <Th>Last seen</Th>
              <Th>End</Th>
            </tr>
          </thead>
          <tbody>
            {sessions.map((session) => (
              <tr key={session.id}>
                <Th scope="row">
                  {browserOf(session.userAgent)} {session.isThisOne && <Pill tone="done">This one</Pill>}
                </Th>
                <Td>{orWord(session.ip, NOT_KNOWN)}</Td>
                <Td>{formatInstant(session.createdAt, zone)}</Td>
                <Td>{formatInstant(session.lastSeenAt, zone)}</Td>
                <Td>
                  <ActionButton action={endSession} input={{ sessionId: session.id }} done="Session ended">
                    End
                  </ActionButton>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {sessions.length > 1 && (
        <ActionButton action={endOtherSessions} input={{}} done="All other sessions ended">
          End all other sessions
        </ActionButton>
      )}
    </div>
  );
}
