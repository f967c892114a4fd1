"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { usePageKeys } from "./use-page-keys";

export type NeighbourHrefs = { previous: string | null; next: string | null };

/** The request before and the one behind in the list this one was opened from, by `[` and `]` too. */
export function NeighbourLinks({ previous, next }: NeighbourHrefs) {
  const router = useRouter();
  const onKey = useCallback(
    (key: string) => {
      const href = key === "[" ? previous : key === "]" ? next : null;
      if (href !== null) router.push(href);
      return href !== null;
    },
    [next, previous, router],
  );
  usePageKeys(onKey);
  return (
    <span className="flex gap-1 print-hidden">
      {previous !== null && (
        <ButtonLink href={previous} variant="quiet" hint="[" aria-label="Previous request of the list" icon={<ChevronUp aria-hidden className="size-4" />} />
      )}
      {next !== null && <ButtonLink href={next} variant="quiet" hint="]" aria-label="Next request of the list" icon={<ChevronDown aria-hidden className="size-4" />} />}
    </span>
  );
}
