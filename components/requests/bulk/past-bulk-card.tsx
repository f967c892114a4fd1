"use client";

import { Undo2 } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { BulkKind, PastBulk, PastBulkItem, UndoneBulk } from "@/lib/domain/bulk";
import { formatInstant } from "@/lib/format/instants";
import type { BulkActions } from "./bulk-actions";
import { BulkRows } from "./bulk-rows";
import { doneWords, requestsWords, rowName } from "./bulk-words";

type PastBulkCardProps = { bulk: PastBulk; timeZone: string; undo: BulkActions["undo"] };

export function PastBulkCard({ bulk, timeZone, undo }: PastBulkCardProps) {
  const { run, isBusy, failure } = useRequestAction();
  const [undone, setUndone] = useState<UndoneBulk | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const toast = useToast();
  const standing = bulk.items.filter(({ undoneAt, why }) => undoneAt === null && why === null).length;

  function takeBack() {
    if (isBusy) return;
    title.current?.focus();
    run(undo, { bulkId: bulk.bulkId }, (value) => {
      setUndone(value);
      toast({ message: `Undone: ${requestsWords(value.restored.length)}` });
    });
  }

  return (
    <section className="rounded-lg border p-4" aria-labelledby={`bulk-${bulk.bulkId}`}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 ref={title} id={`bulk-${bulk.bulkId}`} tabIndex={-1} className="text-lg font-semibold">
          {doneWords(bulk.kind, bulk.items.length)}
        </h2>
        <p className="text-muted tabular-nums">{formatInstant(bulk.madeAt, timeZone)}</p>
        {standing > 0 && (
          <Button className="sm:ml-auto" icon={<Undo2 aria-hidden className="size-4" />} aria-disabled={isBusy} onClick={takeBack}>
            Undo {requestsWords(standing)}
          </Button>
        )}
      </div>
      <div role="alert">
        {failure !== null && <Notice tone="warning" className="mt-3" title={failure.message} />}
        {undone !== null && <BulkRows title={`Left as they are: ${undone.refused.length}`} rows={undone.refused} />}
      </div>
      <ul className="mt-3 divide-y border-t text-sm">
        {bulk.items.map((item) => (
          <li key={item.requestId} className="flex flex-wrap gap-x-3 gap-y-0.5 py-1.5">
            <Link href={`/requests/${item.requestId}`} prefetch={false} className="whitespace-nowrap text-link underline underline-offset-2 tabular-nums">
              {item.reference}
            </Link>
            <span className="min-w-0 wrap-anywhere">{rowName(item)}</span>
            <span className="min-w-0 wrap-anywhere text-muted">{formerWords(bulk.kind, item, timeZone)}</span>
            <span className="min-w-0 wrap-anywhere font-semibold sm:ml-auto">{stateWords(item, timeZone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function formerWords(kind: BulkKind, { formerOwner, formerSnooze }: PastBulkItem, timeZone: string): string {
  if (kind === "assign") return `before: ${formerOwner ?? "Nobody"}`;
  return formerSnooze === null ? "before: not snoozed" : `before: snoozed until ${formatInstant(formerSnooze, timeZone)}`;
}

function stateWords({ undoneAt, why }: PastBulkItem, timeZone: string): string {
  if (undoneAt !== null) return `Undone ${formatInstant(undoneAt, timeZone)}`;
  return why === null ? "Can be undone" : `Stays: ${why}`;
}
