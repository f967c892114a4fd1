import { Copy } from "lucide-react";
import Link from "next/link";
import { Pill } from "@/components/ui/pill";
import type { WorklistLine } from "./worklist-line";

export function PatientCell({ line, from }: { line: WorklistLine; from: string }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <Link
          href={`/requests/${line.id}?from=${from}`}
          prefetch={false}
          data-row-link=""
          className="min-w-0 text-md font-semibold wrap-anywhere text-ink no-underline hover:underline"
        >
          {line.name}
        </Link>
        {line.repeats !== null && (
          <Pill tone="info" icon={<Copy aria-hidden />} className="text-xs! leading-4!">
            May repeat {line.repeats}
            <span className="sr-only">: the same birth date, and the same name or phone</span>
          </Pill>
        )}
        {line.isSimilar && line.repeats === null && (
          <Pill tone="info" icon={<Copy aria-hidden />} className="text-xs! leading-4!">
            Similar<span className="sr-only"> name on this list: check the date of birth</span>
          </Pill>
        )}
      </span>
      <span className="block text-detail text-muted">
        {line.birth} <span className="whitespace-nowrap">{line.reference}</span>
      </span>
    </>
  );
}
