import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { STAGE_WORDS } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";

type Related = { id: string; reference: string };

/** Other requests that this one should be read with. */
export function RelatedRequests({ detail }: { detail: RequestDetail }) {
  const { duplicateOf, duplicates, earlierRequest, otherRequests } = detail;
  if (duplicateOf === null && duplicates.length === 0 && earlierRequest === null && otherRequests.length === 0) return null;
  return (
    <Notice tone="info" title="Other requests">
      <ul>
        {duplicateOf !== null && <Line words="This is a duplicate of" related={duplicateOf} />}
        {earlierRequest !== null && <Line words="May be the same person (birth date, and name or phone), within 90 days:" related={earlierRequest} />}
        {duplicates.map((related) => (
          <Line key={related.id} words="Keeps the duplicate" related={related} />
        ))}
        {otherRequests.map((related) => (
          <Line key={related.id} words={`Same patient, ${STAGE_WORDS[related.stage]}:`} related={related} />
        ))}
      </ul>
    </Notice>
  );
}

function Line({ words, related }: { words: string; related: Related }) {
  return (
    <li>
      {words}{" "}
      <Link href={`/requests/${related.id}`} prefetch={false} className="font-semibold underline">
        {related.reference}
      </Link>
    </li>
  );
}
