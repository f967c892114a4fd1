"use client";

import { useState } from "react";
import { Fieldset } from "@/components/forms/fieldset";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { energyPerCm, hasAnaesthesia, MEASURED_DETAILS, MEASURED_FIELDS, measuredOf, type MeasuredDetail } from "@/lib/domain/procedure-details";
import { ANAESTHESIA_WORDS, ANAESTHESIAS, type Modality, type ProcedureDetails } from "@/lib/domain/treatment";
import { perCmWords } from "./detail-words";
import { readAccepted } from "./read-details";

type DetailFieldsProps = {
  /** Before every field's id. */
  id: string;
  modality: Modality;
  /** Of a record that was undone. */
  given: ProcedureDetails;
  errorOf: (field: string) => string | undefined;
};

/** What is asked of the chosen procedure, and nothing of another. */
export function DetailFields({ id, modality, given, errorOf }: DetailFieldsProps) {
  const measured = measuredOf(modality);
  const [typed, setTyped] = useState<Partial<Record<MeasuredDetail, string>>>(() => Object.fromEntries(MEASURED_DETAILS.map((detail) => [detail, String(given[detail] ?? "")])));
  const isGiven = measured.some((detail) => given[detail] !== null) || given.anaesthesia !== null;
  if (measured.length === 0 && !hasAnaesthesia(modality)) return null;
  const perCm = energyPerCm({ energyJ: readAccepted("energyJ", typed.energyJ), segmentLengthCm: readAccepted("segmentLengthCm", typed.segmentLengthCm) });
  return (
    <Fieldset
      id={`${id}-details`} legend="Procedure details"
      hint={isGiven ? "Filled in from the record that was undone. Check each." : "What stays empty reads “not recorded”."}
    >
      <div className="mt-2 grid grid-cols-2 items-end gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {measured.map((detail) => (
          <TextInput
            key={detail} id={`${id}-${detail}`} name={detail} label={labelOf(detail)} inputMode="decimal" autoComplete="off" width="short" error={errorOf(`details.${detail}`)}
            value={typed[detail] ?? ""} onChange={(event) => setTyped((now) => ({ ...now, [detail]: event.target.value }))}
          />
        ))}
        {hasAnaesthesia(modality) && (
          <Select
            id={`${id}-anaesthesia`} name="anaesthesia" label="Anaesthesia" placeholder="Not recorded" defaultValue={given.anaesthesia ?? ""} error={errorOf("details.anaesthesia")}
            options={ANAESTHESIAS.map((value) => ({ value, label: ANAESTHESIA_WORDS[value] }))}
          />
        )}
      </div>
      {measured.includes("energyJ") && measured.includes("segmentLengthCm") && (
        <p role="status" className="mt-2 text-sm text-muted">
          Energy for each centimetre: {perCm === null ? "needs length and energy" : perCmWords(perCm)}
        </p>
      )}
    </Fieldset>
  );
}

function labelOf(detail: MeasuredDetail): string {
  const { label, unit } = MEASURED_FIELDS[detail];
  return `${label} (${unit})`;
}
