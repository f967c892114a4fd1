"use client";

import { useState } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/ui/notice";
import type { Leg } from "@/lib/domain/reflux";
import { MODALITIES, MODALITY_WORDS, VEIN_WORDS, VEINS, type Modality, type Vein } from "@/lib/domain/treatment";
import { LEG_WORDS } from "./leg-words";
import { mismatchKey, type Mismatches } from "./mismatch-key";

export type Procedure = { leg: Leg; vein: Vein; modality: Modality };

type ProcedureFieldsProps = {
  /** Before every field's id, because two such forms may be open at once. */
  id: string;
  planned?: Procedure;
  plannedReason?: string | null;
  mismatches: Mismatches;
  /** Sent and refused: a reason that is missing is asked for with all the rest. */
  isRefused: boolean;
  onModality?: (modality: Modality) => void;
  errorOf: (field: string) => string | undefined;
};

/** Leg, vein and procedure; a difference from the signed report stops here until its reason is written. */
export function ProcedureFields({ id, planned, plannedReason, mismatches, isRefused, onModality, errorOf }: ProcedureFieldsProps) {
  const [leg, setLeg] = useState<Leg | "">(planned?.leg ?? "");
  const [vein, setVein] = useState<Vein | "">(planned?.vein ?? "");
  const [reason, setReason] = useState(plannedReason ?? "");
  const mismatch = mismatches[mismatchKey(leg, vein)] ?? errorOf("mismatchReason");
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Select
          autoFocus id={`${id}-leg`} name="leg" label="Leg" placeholder="Choose" value={leg} error={errorOf("leg")}
          onChange={(event) => setLeg(event.target.value as Leg)} options={(["left", "right"] as const).map((value) => ({ value, label: LEG_WORDS[value] }))}
        />
        <Select
          id={`${id}-vein`} name="vein" label="Vein" placeholder="Choose" value={vein} error={errorOf("vein")}
          onChange={(event) => setVein(event.target.value as Vein)} options={VEINS.map((value) => ({ value, label: VEIN_WORDS[value] }))}
        />
        <Select
          id={`${id}-modality`} name="modality" label="Procedure" placeholder="Choose" defaultValue={planned?.modality ?? ""} error={errorOf("modality")}
          onChange={(event) => onModality?.(event.target.value as Modality)} options={MODALITIES.map((value) => ({ value, label: MODALITY_WORDS[value] }))}
        />
      </div>
      {mismatch !== undefined && (
        <div className="grid gap-3">
          <Notice tone="warning" title="This does not match the signed report">
            {mismatches[mismatchKey(leg, vein)]}
          </Notice>
          <TextArea
            id={`${id}-mismatch`} name="mismatchReason" label="Why it is right all the same (required)" rows={2}
            value={reason} onChange={(event) => setReason(event.target.value)} error={errorOf("mismatchReason") ?? missingReason(isRefused, reason)}
          />
        </div>
      )}
    </>
  );
}

function missingReason(isRefused: boolean, reason: string): string | undefined {
  return isRefused && reason.trim() === "" ? "Write why it is treated all the same." : undefined;
}

/** What the fields above say, for the server. */
export function readProcedure(fields: FormData): Procedure & { mismatchReason: string } {
  const text = (name: string) => String(fields.get(name) ?? "");
  return { leg: text("leg") as Leg, vein: text("vein") as Vein, modality: text("modality") as Modality, mismatchReason: text("mismatchReason") };
}
