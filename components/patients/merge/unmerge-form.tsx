"use client";

import { useRef, useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import type { UnmergePatientsInput } from "@/lib/inputs/patient-merges";
import type { MergeAnswer } from "./merge-form";

export type UnmergePatients = (input: UnmergePatientsInput) => Promise<MergeAnswer>;

export function UnmergeForm({ mergeId, version, unmerge }: { mergeId: string; version: number; unmerge: UnmergePatients }) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }
  const read = (form: FormData): UnmergePatientsInput => ({ mergeId, version, reason: String(form.get("reason") ?? "") });

  return (
    <div className="mt-2 flex flex-col gap-3 print-hidden" onKeyDown={(event) => event.key === "Escape" && isOpen && close()}>
      <div>
        <Button ref={opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Take apart
        </Button>
      </div>
      {isOpen && (
        <ActionForm action={unmerge} read={read} done="Taken apart into two records" submitWords="Take apart into two records" onDone={focusHeading}>
          {(errorOf) => <TextArea autoFocus name="reason" label="Why are these two people? (required)" hint="Requests and details go back to where they were before the merge." rows={2} maxLength={1000} error={errorOf("reason")} />}
        </ActionForm>
      )}
    </div>
  );
}

/** The form goes away with the merge it belonged to. */
function focusHeading() {
  const heading = document.querySelector<HTMLElement>("main h1");
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus();
}
