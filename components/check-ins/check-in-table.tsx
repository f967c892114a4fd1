import { Phone } from "lucide-react";
import type { SendCheckInLink } from "@/components/requests/detail/request-actions";
import { Button } from "@/components/ui/button";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { CheckInLine } from "./check-in-desk";
import { CheckInPill } from "./check-in-look";
import { SendLink } from "./send-link";

type CheckInTableProps = { lines: readonly CheckInLine[]; open: string | null; onOpen: (id: string) => void; send: SendCheckInLink };

export function CheckInTable({ lines, open, onOpen, send }: CheckInTableProps) {
  return (
    <TableFrame label="Check-ins, table">
      <Table caption="Check-ins after treatment, by due day" captionHidden>
        <thead>
          <tr>
            <Th>Check-in</Th>
            <Th className="max-sm:hidden">Due</Th>
            <Th className="w-full">State</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} id={`check-in-${line.id}`} className="break-inside-avoid target:bg-selected">
              <Th scope="row" className="sm:whitespace-nowrap">
                {line.point}
                <span className="block font-normal text-muted">{line.legs}</span>
                <span className="block pt-1 font-normal sm:hidden">
                  <DueWords line={line} />
                </span>
              </Th>
              <Td className="min-w-48 max-sm:hidden">
                <DueWords line={line} />
              </Td>
              <Td>
                <div className="flex flex-wrap items-start justify-between gap-2">
                  <CheckInPill status={line.status} />
                  <div className="flex flex-wrap items-start gap-2">
                    {line.isSendable && <SendLink checkInId={line.id} whose={line.title} hasLink={line.link !== null} hasEmail={line.hasEmail} send={send} />}
                    {line.asked !== null && (
                      <Button data-step={line.id} aria-expanded={open === line.id} icon={<Phone aria-hidden className="size-4" />} className="max-sm:whitespace-normal max-sm:text-left print-hidden" onClick={() => onOpen(line.id)}>
                        Record by phone<span className="sr-only"> {line.title}</span>
                      </Button>
                    )}
                  </div>
                </div>
                {line.link !== null && <p className="mt-1 text-muted">{line.link}</p>}
                {line.summary !== null && <p className="mt-1">{line.summary}</p>}
                {line.answers.length > 0 && <AllAnswers line={line} />}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

function DueWords({ line }: { line: CheckInLine }) {
  return (
    <>
      <span className="whitespace-nowrap">{line.due}</span>
      <span className="block font-normal text-muted">{line.answered === null ? `Window ${line.window}` : `Answered ${line.answered}`}</span>
    </>
  );
}

function AllAnswers({ line }: { line: CheckInLine }) {
  return (
    <details className="mt-1 print-hidden">
      <summary className="inline-flex min-h-6 items-center text-link underline">
        All answers<span className="sr-only"> at {line.title}</span>
      </summary>
      <dl className="mt-1">
        {line.answers.map(({ title, words }) => (
          <div key={title} className="border-t py-1">
            <dt className="text-muted">{title}</dt>
            <dd className="font-medium wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
