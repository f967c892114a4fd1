import Link from "next/link";
import { Pill } from "@/components/ui/pill";
import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { PatientWords } from "./patient-line";

/** On a phone these facts stand below the name instead. */
const WIDE = "hidden sm:table-cell";

export function PatientTable({ lines, caption }: { lines: readonly PatientWords[]; caption: string }) {
  return (
    <TableFrame label="People">
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th className={WIDE}>Born</Th>
            <Th className={WIDE}>Phone</Th>
            <Th>Newest request</Th>
            <Th numeric className={WIDE}>
              Requests
            </Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, born, phone, newest, requests, marks, isSimilar }) => (
            <tr key={id}>
              <Th scope="row">
                <Link href={`/patients/${id}`} prefetch={false} className="inline-flex min-h-6 items-center wrap-anywhere text-link">
                  {name}
                </Link>
                <span className="block font-normal text-muted sm:hidden">
                  Born {born}
                  <span className="block tabular-nums">{phone}</span>
                </span>
                {isSimilar && <span className="block text-detail font-normal text-info">Similar names, check the date of birth</span>}
                {marks.map((mark) => (
                  <Pill key={mark} tone={mark === "Do not contact" ? "urgent" : "closed"} className="ml-2">
                    {mark}
                  </Pill>
                ))}
              </Th>
              <Td className={`whitespace-nowrap ${WIDE}`}>{born}</Td>
              <Td className={`whitespace-nowrap tabular-nums ${WIDE}`}>{phone}</Td>
              <Td>
                {newest === null ? "None" : newest.reference}
                {newest !== null && <span className="block text-muted">{newest.words}</span>}
              </Td>
              <Td numeric className={WIDE}>
                {requests}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
