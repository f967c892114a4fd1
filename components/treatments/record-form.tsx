"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { Treatment } from "@/lib/domain/care";
import { COMPLICATION_WORDS, type Complication, type Modality } from "@/lib/domain/treatment";
import { DayField } from "./day-field";
import type { Mismatches } from "./mismatch-key";
import { DetailFields } from "./details/detail-fields";
import { readDetails } from "./details/read-details";
import { ProcedureFields, readProcedure } from "./procedure-fields";

type RecordFormProps = {
  treatment: Treatment;
  mismatches: Mismatches;
  operators: readonly { id: string; name: string }[];
  todayOn: string;
  timeZone: string;
  record: CareActions["recordTreatment"];
  onDone: (saved: Saved, hasClot: boolean) => void;
  onCancel: () => void;
};

/** Starts from the plan; what was really done is what counts. */
export function RecordForm({ treatment, mismatches, operators, todayOn, timeZone, record, onDone, onCancel }: RecordFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const [modality, setModality] = useState<Modality>(treatment.modality);
  const id = `record-${treatment.id}`;
  const plannedOn = treatment.plannedOn !== null && treatment.plannedOn < todayOn ? treatment.plannedOn : todayOn;

  function send(fields: FormData) {
    const input = {
      treatmentId: treatment.id, version: treatment.version, ...readProcedure(fields),
      treatedOn: String(fields.get("treatedOn")), operatorId: String(fields.get("operatorId")),
      complications: fields.getAll("complications") as Complication[], note: String(fields.get("note")), details: readDetails(fields, modality),
    };
    run(record, input, (saved) => onDone(saved, input.complications.includes("clot")));
  }
  return (
    <StepForm label="Record treatment" submitWords="Record" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <ProcedureFields {...{ id, mismatches, errorOf }} isRefused={failure?.code === "invalid"} onModality={setModality} planned={treatment} plannedReason={treatment.mismatchReason} />
      <div className="grid grid-cols-1 items-end gap-4 sm:grid-cols-2">
        <DayField id={`${id}-day`} name="treatedOn" max={todayOn} label="Day of the treatment" defaultValue={plannedOn} error={errorOf("treatedOn")} />
        <Select
          id={`${id}-operator`} name="operatorId" label="Who treated" placeholder="Choose" error={errorOf("operatorId")}
          options={operators.map(({ id: value, name: label }) => ({ value, label }))}
        />
      </div>
      <DetailFields {...{ id, modality, errorOf }} given={treatment.details} />
      <CheckboxGroup
        id={`${id}-complications`} name="complications" legend="Complications on the day" hint="Leave all empty when there were none. A clot raises a same-day flag for a clinician." inline error={errorOf("complications")}
        options={Object.entries(COMPLICATION_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <TextArea id={`${id}-note`} name="note" label="Note" optional rows={2} defaultValue={treatment.note ?? ""} error={errorOf("note")} />
    </StepForm>
  );
}
