"use client";

import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { TextArea } from "@/components/forms/text-area";
import { MERGE_FACTS } from "@/lib/domain/merge";
import type { MergePatientsInput } from "@/lib/inputs/patient-merges";
import type { MergeChoice } from "./merge-words";
import { MergeTable } from "./merge-table";

export type MergeAnswer = { ok: true; value: unknown } | { ok: false; code: string; message: string; fields: { field: string; message: string }[] };
export type MergePatients = (input: MergePatientsInput) => Promise<MergeAnswer>;

type Side = { id: string; version: number; name: string };
type MergeFormProps = { kept: Side; merged: Side; choices: readonly MergeChoice[]; merge: MergePatients };

/** After a colleague's change the page is drawn anew with what is saved; choices and words stay. */
export function MergeForm({ kept, merged, choices, merge }: MergeFormProps) {
  const router = useRouter();

  async function send(input: MergePatientsInput) {
    const answer = await merge(input);
    if (!answer.ok && answer.code === "conflict") router.refresh();
    return answer;
  }
  const read = (form: FormData): MergePatientsInput => ({
    keptId: kept.id,
    keptVersion: kept.version,
    mergedId: merged.id,
    mergedVersion: merged.version,
    take: MERGE_FACTS.filter((fact) => form.get(`keep-${fact}`) === "merged"),
    reason: String(form.get("reason") ?? ""),
  });

  return (
    <ActionForm action={send} read={read} done="Merged into one record" submitWords="Merge into one record" onDone={() => router.push(`/patients/${kept.id}`)}>
      {(errorOf) => (
        <>
          <MergeTable choices={choices} keptName={kept.name} mergedName={merged.name} />
          <TextArea name="reason" label="How do you know that this is one person? (required)" hint="For example: confirmed name, birth date and both phone numbers on a call." rows={2} maxLength={1000} error={errorOf("reason")} />
        </>
      )}
    </ActionForm>
  );
}
