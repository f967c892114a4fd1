"use client";

import { useState } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import type { CareActions, Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { lateComplicationsOf, needsClinicianToday } from "@/lib/domain/late-complications";
import { EHIT_WORDS, LATE_COMPLICATION_WORDS, type EhitClass, type LateComplication, type Modality } from "@/lib/domain/treatment";
import { DayField } from "../day-field";

type ComplicationFormProps = {
  treatment: { id: string; modality: Modality; treatedOn: string };
  todayOn: string;
  timeZone: string;
  add: CareActions["addComplication"];
  onDone: (saved: Saved, isFlagged: boolean) => void;
  onCancel: () => void;
};

export function ComplicationForm({ treatment, todayOn, timeZone, add, onDone, onCancel }: ComplicationFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const [kind, setKind] = useState<LateComplication | "">("");
  const id = `complication-${treatment.id}`;

  function send(fields: FormData) {
    const text = (name: string) => String(fields.get(name) ?? "");
    const ehitClass = kind === "ehit" && text("ehitClass") !== "" ? (Number(text("ehitClass")) as EhitClass) : null;
    const found = { kind: kind as LateComplication, ehitClass };
    run(add, { treatmentId: treatment.id, ...found, foundOn: text("foundOn"), note: text("note") }, (saved) => onDone(saved, needsClinicianToday(found)));
  }
  return (
    <StepForm label="Add a later complication" submitWords="Record" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2">
        <Select
          autoFocus id={`${id}-kind`} name="kind" label="What was found" placeholder="Choose" value={kind} error={errorOf("kind")}
          hint="A clot, and an EHIT of class II or more, raise a same-day flag for a clinician."
          onChange={(event) => setKind(event.target.value as LateComplication)} options={lateComplicationsOf(treatment.modality).map((value) => ({ value, label: LATE_COMPLICATION_WORDS[value] }))}
        />
        {kind === "ehit" && (
          <Select
            id={`${id}-class`} name="ehitClass" label="Class" hint="How far it reaches into the deep vein." placeholder="Choose" error={errorOf("ehitClass")}
            options={Object.entries(EHIT_WORDS).map(([value, label]) => ({ value, label }))}
          />
        )}
      </div>
      <DayField id={`${id}-day`} name="foundOn" min={treatment.treatedOn} max={todayOn} label="Day it was found" error={errorOf("foundOn")} />
      <TextArea id={`${id}-note`} name="note" label="Note" optional rows={2} error={errorOf("note")} />
    </StepForm>
  );
}
