"use client";

import { CircleCheck } from "lucide-react";
import { useMemo, useState } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Pagination } from "@/components/data-table/pagination";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { useToast } from "@/components/ui/toast";
import type { DismissDraftInput, RecordDraftCallInput } from "@/lib/inputs/calls";
import type { Action } from "../detail/request-actions";
import { useRequestAction } from "../detail/use-request-action";
import { DismissDialog } from "./dismiss-dialog";
import { UnfinishedCard, unfinishedColumns } from "./unfinished-columns";
import type { UnfinishedPage, UnfinishedRow } from "./unfinished-rows";

type Changed = { version: number };
type UnfinishedViewProps = { page: UnfinishedPage; actions: { recordCall: Action<RecordDraftCallInput, Changed>; dismiss: Action<DismissDraftInput, Changed> } };

/** Forms and calls that stopped before they were sent, the most urgent first. */
export function UnfinishedView({ page, actions }: UnfinishedViewProps) {
  const toast = useToast();
  const called = useRequestAction();
  const dismissed = useRequestAction();
  const [dismissing, setDismissing] = useState<UnfinishedRow | null>(null);
  const { run, isBusy } = called;
  const steps = useMemo(
    () => ({
      isBusy,
      onNoAnswer: ({ id, version, name }: UnfinishedRow) => run(actions.recordCall, { draftId: id, version }, () => toast({ message: `Call recorded: no answer, ${name}` })),
      onDismiss: setDismissing,
    }),
    [actions.recordCall, isBusy, run, toast],
  );
  const columns = useMemo(() => unfinishedColumns(steps), [steps]);
  return (
    <>
      <div className="page">
        <PageHeading
          title="Not finished"
          lead="Forms that stopped before they were sent, and calls that broke off. They are kept for 7 days after the last answer."
          aside={<ButtonLink href="/requests/new">New request by phone</ButtonLink>}
        />
        <div role="alert" className="pb-3 empty:hidden">
          {called.failure !== null && <Notice tone="warning" title={called.failure.message} />}
        </div>
        {page.isCut && <Notice tone="warning" className="mb-3" title={`The newest ${page.total} are shown; older ones are left out.`} />}
      </div>
      <DataTable
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.id}
        caption={`${page.total} unfinished forms, the most urgent first`}
        currentKey={null}
        cardsBelow="75rem"
        cards={(row) => <UnfinishedCard row={row} steps={steps} />}
        empty={<UnfinishedEmpty isPast={page.total > 0} />}
        frameClassName="border-t print:max-h-none"
      />
      {page.rows.length > 0 && (
        <div className="page flex min-h-12 items-center border-t">
          <Pagination
            from={page.from} to={page.from + page.rows.length - 1} total={page.total}
            previous={page.previousHref === null ? null : { href: page.previousHref }} next={page.nextHref === null ? null : { href: page.nextHref }}
          />
        </div>
      )}
      <DismissDialog
        row={dismissing}
        isBusy={dismissed.isBusy}
        failure={dismissed.failure}
        onClose={() => setDismissing(null)}
        onDismiss={({ id, version, name }, because, note) =>
          dismissed.run(actions.dismiss, { draftId: id, version, because, note }, () => {
            setDismissing(null);
            toast({ message: `Dismissed: ${name}` });
          })
        }
      />
    </>
  );
}

function UnfinishedEmpty({ isPast }: { isPast: boolean }) {
  if (isPast) return <EmptyState title="This page is empty" body="The list has become shorter." actions={<ButtonLink href="/requests/not-finished">First page</ButtonLink>} />;
  return (
    <EmptyState
      icon={<CircleCheck aria-hidden />}
      title="Nobody is waiting here"
      body="A form shows here when its person left a name, a birth date and a phone and then stopped for 30 minutes. A call that breaks off shows at once."
      actions={<ButtonLink href="/requests">Go to the requests</ButtonLink>}
    />
  );
}
