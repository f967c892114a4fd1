"use client";

import { useState } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/ui/notice";
import { StepForm } from "@/components/requests/detail/step-form";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { UltrasoundStep } from "@/lib/domain/care";
import { fitsStudy, INDICATION_WORDS, LEGS_WORDS, PRIORITY_WORDS, STUDIES, STUDY_WORDS, type Indication, type LegsChoice, type OrderPurpose, type Priority, type Study } from "@/lib/domain/ultrasound";
import type { PurposeChoice } from "./order-choices";

type OrderFormProps = {
  requestId: string;
  version: number;
  purposes: readonly PurposeChoice[];
  refusal: string | null;
  timeZone: string;
  order: CareActions["orderUltrasound"];
  onDone: (saved: UltrasoundStep, purpose: OrderPurpose) => void;
  onCancel: () => void;
};

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

export function OrderForm({ requestId, version, purposes, refusal, timeZone, order, onDone, onCancel }: OrderFormProps) {
  const allowed = purposes.filter(({ isRefused }) => !isRefused);
  const only = allowed.length === 1 ? allowed[0] : allowed.find(({ value }) => value === "diagnostic");
  const [purpose, setPurpose] = useState<OrderPurpose | "">(only?.value ?? "");
  const [legs, setLegs] = useState<LegsChoice | "">("");
  const [study, setStudy] = useState<Study | "">("");
  const [priority, setPriority] = useState<Priority>(only?.value === "dvt" ? "same_day" : "routine");
  const { run, isBusy, failure, errorOf } = useRequestAction();

  function pickPurpose(next: OrderPurpose) {
    setPurpose(next);
    setPriority(next === "dvt" ? "same_day" : "routine");
    setStudy(studyOf(next, legs));
  }
  function pickLegs(next: LegsChoice) {
    setLegs(next);
    setStudy(studyOf(purpose, next));
  }
  function send(fields: FormData) {
    const input = {
      requestId, version, purpose: purpose as OrderPurpose, legs: legs as LegsChoice, study: study as Study, priority,
      indication: fields.get("indication") as Indication,
      clinicalQuestion: String(fields.get("clinicalQuestion")),
    };
    run(order, input, (saved) => onDone(saved, input.purpose));
  }

  return (
    <StepForm label="Order ultrasound" submitWords="Order" {...{ isBusy, failure, timeZone, onCancel }} onSubmit={send}>
      {refusal !== null && <Notice tone="warning" title={refusal}>A same-day scan for a suspected clot can still be ordered.</Notice>}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          autoFocus id="order-purpose" name="purpose" label="What it is for" placeholder="Choose" value={purpose} error={errorOf("purpose")}
          onChange={(event) => pickPurpose(event.target.value as OrderPurpose)}
          options={purposes.map(({ value, label, isRefused }) => ({ value, label: isRefused ? `${label}: refused now` : label, disabled: isRefused }))}
        />
        <Select
          id="order-legs" name="legs" label="Leg or legs" placeholder="Choose" value={legs} error={errorOf("legs")}
          onChange={(event) => pickLegs(event.target.value as LegsChoice)} options={optionsOf(LEGS_WORDS)}
        />
        <Select
          id="order-study" name="study" label="Study" placeholder="Choose" value={study} error={errorOf("study")}
          onChange={(event) => setStudy(event.target.value as Study)}
          options={STUDIES.map((value) => ({ value, label: STUDY_WORDS[value], disabled: legs !== "" && !fitsStudy(value, legs) }))}
        />
        <Select
          id="order-priority" name="priority" label="Priority" value={priority} error={errorOf("priority")}
          onChange={(event) => setPriority(event.target.value as Priority)} options={optionsOf(PRIORITY_WORDS)}
        />
        <Select
          id="order-indication" name="indication" label="Indication" placeholder="Choose" error={errorOf("indication")}
          options={Object.entries(INDICATION_WORDS).map(([value, label]) => ({ value, label: `${label}, ${value}` }))}
        />
      </div>
      <TextArea id="order-question" name="clinicalQuestion" label="Question to the sonographer" optional rows={2} error={errorOf("clinicalQuestion")} />
    </StepForm>
  );
}

/** A diagnostic study is complete; a look at one thing is limited. */
function studyOf(purpose: OrderPurpose | "", legs: LegsChoice | ""): Study | "" {
  if (legs === "") return "";
  if (purpose === "closure_scan" || purpose === "dvt") return "limited";
  return legs === "both" ? "complete_bilateral" : "complete_unilateral";
}
