"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { FieldError } from "@/lib/domain/errors";
import type { PatientRecord } from "@/lib/domain/patient-list";
import type { CorrectPatientInput } from "@/lib/inputs/patients";
import { CorrectionConflict } from "./correction-conflict";
import { PatientFields } from "./patient-fields";
import { differingFacts, type Correctable, type Fact } from "./patient-facts";
import { readPatientForm } from "./read-patient-form";

export type Refusal = { ok: false; code: string; message: string; fields: FieldError[]; current: { changedBy: string | null; changedAt: string | null } | null };
export type CorrectPatient = (input: CorrectPatientInput) => Promise<{ ok: true } | Refusal>;

type CorrectPatientFormProps = { patient: PatientRecord; correct: CorrectPatient; onDone: () => void; onRestart: () => void };

const UNANSWERED: Refusal = { ok: false, code: "unanswered", message: "The server did not answer. What you typed is still here; try again.", fields: [], current: null };

/** Sends only what this person changed, on top of what is saved now: what a colleague changed meanwhile stays. */
export function CorrectPatientForm({ patient, correct, onDone, onRestart }: CorrectPatientFormProps) {
  const router = useRouter();
  const toast = useToast();
  const [opened] = useState(patient);
  const [typed, setTyped] = useState<Correctable>(patient);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, startWork] = useTransition();

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const asked = readPatientForm(new FormData(event.currentTarget));
    setTyped(asked);
    const changed = differingFacts(opened, asked);
    if (changed.length === 0) {
      router.refresh();
      return onDone();
    }
    const changes = Object.fromEntries(changed.map((fact) => [fact, asked[fact]]));
    startWork(async () => {
      const answer = await correct({ patientId: patient.patientId, version: patient.version, changes }).catch(() => UNANSWERED);
      setRefusal(answer.ok ? null : answer);
      if (answer.ok) {
        toast({ message: "Details saved" });
        onDone();
      }
      if (answer.ok || answer.code === "conflict") router.refresh();
    });
  }

  const fields = (refusal?.fields ?? []).map(({ field, message }) => ({ field: (field.split(".")[1] ?? field) as Fact, message }));
  return (
    <form onSubmit={send} className="flex flex-col gap-4" aria-label="Correct details">
      {fields.length > 0 && <ErrorSummary errors={fields} />}
      <div role="alert" className="empty:hidden">
        {refusal !== null && refusal.current !== null && <CorrectionConflict opened={opened} saved={patient} typed={typed} by={refusal.current.changedBy} onRestart={onRestart} />}
        {refusal !== null && refusal.current === null && fields.length === 0 && <Notice tone="danger">{refusal.message}</Notice>}
      </div>
      <PatientFields patient={opened} errorOf={(fact) => fields.find(({ field }) => field === fact)?.message} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
