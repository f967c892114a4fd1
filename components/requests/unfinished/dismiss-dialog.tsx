"use client";

import { useState, type FormEvent } from "react";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { DISMISS_REASONS, type DismissReason } from "@/lib/domain/unfinished";
import type { Failure } from "../detail/request-actions";
import type { UnfinishedRow } from "./unfinished-rows";

type DismissDialogProps = {
  row: UnfinishedRow | null;
  isBusy: boolean;
  failure: Failure | null;
  onDismiss: (row: UnfinishedRow, because: DismissReason, note: string) => void;
  onClose: () => void;
};

const REASONS = Object.entries(DISMISS_REASONS).map(([value, label]) => ({ value, label }));

export function DismissDialog({ row, isBusy, failure, onDismiss, onClose }: DismissDialogProps) {
  const [because, setBecause] = useState("");
  const errorOf = (field: string) => failure?.fields.find((error) => error.field === field)?.message;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (row === null || isBusy) return;
    onDismiss(row, because as DismissReason, String(new FormData(event.currentTarget).get("note") ?? ""));
  }
  function close() {
    setBecause("");
    onClose();
  }

  return (
    <Dialog open={row !== null} onClose={close} title="Dismiss this form" description={row === null ? undefined : `${row.name}. The person can still finish and send it; it then arrives as a request.`} width="sm">
      <form method="post" noValidate onSubmit={onSubmit} className="grid gap-4">
        <div role="alert" className="empty:hidden">
          {failure !== null && failure.fields.length === 0 && <Notice tone="danger" title={failure.message} />}
        </div>
        <Select name="because" label="Why" placeholder="Choose" options={REASONS} value={because} onChange={(event) => setBecause(event.target.value)} error={errorOf("because")} />
        <TextInput name="note" label="Note" optional={because !== "other"} autoComplete="off" error={errorOf("note")} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            Dismiss
          </Button>
          <Button variant="quiet" onClick={close}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
