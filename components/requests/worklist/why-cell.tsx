import Link from "next/link";
import type { WorklistLine } from "./worklist-line";

const SHOWN = 2;

export function WhyCell({ line, view }: { line: WorklistLine; view: string }) {
  const [first, second] = line.reasons;
  const more = line.reasons.length - SHOWN;
  return (
    <>
      <span className="block">{first}</span>
      {second && (
        <span className="block text-detail text-muted">
          {second}
          {more > 0 && (
            <>
              {" · "}
              <Link href={`/requests/${line.id}?from=${view}`} prefetch={false} className="inline-block min-h-6 whitespace-nowrap text-link" aria-label={`${more} more reasons for ${line.name}`}>
                {more} more
              </Link>
            </>
          )}
        </span>
      )}
    </>
  );
}
