import { Pagination } from "@/components/data-table/pagination";
import { EmptyState } from "@/components/ui/empty-state";
import { Pill } from "@/components/ui/pill";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import { formatInstant } from "@/lib/format/instants";
import { NOT_KNOWN, orWord } from "@/lib/format/missing";
import type { AuditQuery } from "@/lib/inputs/audit-query";
import { auditHref } from "./audit-href";
import { actionWords, OUTCOME_WORDS } from "./audit-words";

type Event = {
  id: string;
  at: Date;
  action: string;
  outcome: "ok" | "denied" | "failed";
  actorName: string;
  actorRoles: string[];
  ip: string | null;
  subjectKind: string;
  subjectId: string | null;
  changedFields: string[];
  rowCount: number | null;
  errorCode: string | null;
};
type AuditListProps = { page: { events: Event[]; total: number; from: number; timeZone: string }; query: AuditQuery };

const TONES = { ok: "done", denied: "urgent", failed: "info" } as const;
const COUNTED_TO = 10_000;

export function AuditList({ page: { events, total, from, timeZone }, query }: AuditListProps) {
  if (events.length === 0) return <EmptyState title="No entries match" body="Choose other filters, or clear them all." />;
  const to = from + events.length - 1;
  const pages = (
    <Pagination
      from={from}
      to={to}
      total={total >= COUNTED_TO ? `${COUNTED_TO} or more` : total}
      previous={query.page > 1 ? { href: auditHref(query, query.page - 1) } : null}
      next={to < total ? { href: auditHref(query, query.page + 1) } : null}
    />
  );
  return (
    <>
      <TableFrame label="Audit log">
        <Table caption={query.sort === "newest" ? "Newest first" : "Oldest first"}>
          <thead>
            <tr>
              <Th aria-sort={query.sort === "newest" ? "descending" : "ascending"}>Time</Th>
              <Th>Who</Th>
              <Th>Did</Th>
              <Th>Outcome</Th>
              <Th>Subject</Th>
              <Th>What</Th>
              <Th>Address</Th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <Td className="whitespace-nowrap tabular-nums">{formatInstant(event.at, timeZone)}</Td>
                <Th scope="row">
                  {event.actorName}
                  {event.actorRoles.length > 0 && <span className="block font-normal text-muted">{event.actorRoles.join(", ")}</span>}
                </Th>
                <Td>{actionWords(event.action)}</Td>
                <Td>
                  <Pill tone={TONES[event.outcome]}>{OUTCOME_WORDS[event.outcome]}</Pill>
                </Td>
                <Td>
                  {event.subjectKind.replaceAll("_", " ")}
                  {event.subjectId && <code className="block text-xs text-muted">{event.subjectId}</code>}
                </Td>
                <Td>{describe(event)}</Td>
                <Td className="tabular-nums">{orWord(event.ip, NOT_KNOWN)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <div className="flex justify-end pt-3">{pages}</div>
    </>
  );
}

function describe({ changedFields, rowCount, errorCode }: Event): string {
  if (errorCode) return `Reason: ${errorCode.replaceAll("_", " ")}`;
  const parts = [
    ...(changedFields.length > 0 ? [`Changed ${changedFields.join(", ")}`] : []),
    ...(rowCount === null ? [] : [rowCount === 1 ? "1 row" : `${rowCount} rows`]),
  ];
  return parts.length > 0 ? parts.join("; ") : "Read only";
}
