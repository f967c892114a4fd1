"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/ui/notice";
import { StepForm } from "@/components/requests/detail/step-form";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { UltrasoundStep } from "@/lib/domain/care";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import { indicationWords } from "@/lib/domain/indications";
import { fitsStudy, LEGS_WORDS, NEED_WORDS, PRIORITY_WORDS, STUDIES, STUDY_WORDS, type Indication, type LegsChoice, type OrderNeed, type OrderPurpose, type Priority, type Study } from "@/lib/domain/ultrasound";
import { asksForSigns, studyFor } from "@/lib/domain/ultrasound-order";
import { numberWithUnit } from "@/lib/format/units";
import { NoSignsField } from "./no-signs-field";
import { indicationChoices, type PurposeChoice } from "./order-choices";

export type OrderFormFacts = {
  requestId: string;
  version: number;
  purposes: readonly PurposeChoice[];
  refusal: string | null;
  /** Null for roles that may not see them, who may not order either. */
  signs: VeinSigns | null;
  needsInterpreter: boolean;
  dvtMinutes: number;
  timeZone: string;
  order: CareActions["orderUltrasound"];
};

type OrderFormProps = OrderFormFacts & { onDone: (saved: UltrasoundStep, purpose: OrderPurpose) => void; onCancel: () => void };

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

export function OrderForm({ requestId, version, purposes, refusal, signs, needsInterpreter, dvtMinutes, timeZone, order, onDone, onCancel }: OrderFormProps) {
  const allowed = purposes.filter(({ isRefused }) => !isRefused);
  const only = allowed.length === 1 ? allowed[0] : allowed.find(({ value }) => value === "diagnostic");
  const [purpose, setPurpose] = useState<OrderPurpose | "">(only?.value ?? "");
  const [legs, setLegs] = useState<LegsChoice | "">("");
  const [study, setStudy] = useState<Study | "">("");
  const [priority, setPriority] = useState<Priority>("routine");
  const [indication, setIndication] = useState<Indication | "">("");
  const { run, isBusy, failure, errorOf } = useRequestAction();
  const isClot = purpose === "dvt";
  const choices = indicationChoices(purpose);

  function pickPurpose(next: OrderPurpose) {
    setPurpose(next);
    if (legs !== "") setStudy(studyFor(next, legs));
    if (next === "closure_scan" && indication === "") setIndication("Z09");
    else if (indication !== "" && !indicationChoices(next).includes(indication)) setIndication("");
  }
  function pickLegs(next: LegsChoice) {
    setLegs(next);
    if (purpose !== "") setStudy(studyFor(purpose, next));
  }
  function send(fields: FormData) {
    const input = {
      requestId, version, purpose: purpose as OrderPurpose, legs: legs as LegsChoice, study: (isClot ? "limited" : study) as Study,
      priority: isClot ? ("same_day" as const) : priority, indication: indication as Indication,
      clinicalQuestion: String(fields.get("clinicalQuestion")),
      needs: fields.getAll("needs") as OrderNeed[],
      noSignsReason: String(fields.get("noSignsReason") ?? ""),
    };
    run(order, input, (saved) => onDone(saved, input.purpose));
  }

  return (
    <StepForm label="Order ultrasound" submitWords="Order" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      {refusal !== null && <Notice tone="warning" title={refusal}>A same-day scan for a suspected clot can still be ordered.</Notice>}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 sm:grid-cols-2">
        <Select
          autoFocus id="order-purpose" name="purpose" label="What it is for" placeholder="Choose" value={purpose} error={errorOf("purpose")}
          onChange={(event) => pickPurpose(event.target.value as OrderPurpose)}
          hint={isClot ? `Always the same day: a limited study of ${numberWithUnit(dvtMinutes, "minutes")}.` : undefined}
          options={purposes.map(({ value, label, isRefused }) => ({ value, label: isRefused ? `${label}: refused now` : label, disabled: isRefused }))}
        />
        <Select
          id="order-legs" name="legs" label="Leg or legs" placeholder="Choose" value={legs} error={errorOf("legs")}
          onChange={(event) => pickLegs(event.target.value as LegsChoice)} options={optionsOf(LEGS_WORDS)}
        />
        {!isClot && (
          <>
            <Select
              id="order-study" name="study" label="Study" placeholder="Choose" value={study} error={errorOf("study")}
              onChange={(event) => setStudy(event.target.value as Study)}
              options={STUDIES.map((value) => ({ value, label: STUDY_WORDS[value], disabled: legs !== "" && !fitsStudy(value, legs) }))}
            />
            <Select
              id="order-priority" name="priority" label="Priority" value={priority} error={errorOf("priority")}
              onChange={(event) => setPriority(event.target.value as Priority)} options={optionsOf(PRIORITY_WORDS)}
            />
          </>
        )}
        <Select
          id="order-indication" name="indication" label="Indication" placeholder="Choose" value={indication} error={errorOf("indication")}
          onChange={(event) => setIndication(event.target.value as Indication)}
          options={choices.map((value) => ({ value, label: indicationWords(value, legs === "" ? null : legs) }))}
        />
      </div>
      {purpose !== "" && signs !== null && signs !== "yes" && asksForSigns(purpose, signs) && <NoSignsField signs={signs} error={errorOf("noSignsReason")} />}
      <CheckboxGroup
        id="order-needs" name="needs" legend="Needs" hint="The schedule and the worksheet show them." inline options={optionsOf(NEED_WORDS)}
        defaultValues={needsInterpreter ? ["interpreter"] : []} error={errorOf("needs")}
      />
      <TextArea id="order-question" name="clinicalQuestion" label="Question to the sonographer" optional rows={2} error={errorOf("clinicalQuestion")} />
    </StepForm>
  );
}
