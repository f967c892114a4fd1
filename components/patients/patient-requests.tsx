import Link from "next/link";
import { StagePill } from "@/components/requests/glyphs/stage-pill";
import type { PatientRequest } from "@/lib/domain/patient-list";
import { formatInstant } from "@/lib/format/instants";

export function PatientRequests({ requests, timeZone }: { requests: readonly PatientRequest[]; timeZone: string }) {
  if (requests.length === 0) return <p className="text-muted">No request.</p>;
  return (
    <ul>
      {requests.map(({ id, reference, stage, receivedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2 last:border-b-0">
          <Link href={`/requests/${id}`} prefetch={false} className="inline-flex min-h-6 items-center font-semibold text-link">
            {reference}
          </Link>
          <StagePill stage={stage} />
          <span className="text-sm text-muted">Received {formatInstant(receivedAt, timeZone)}</span>
        </li>
      ))}
    </ul>
  );
}
