import { NumberedChoices } from "@/components/forms/numbered-choices";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import { OPINION_WORDS, PATTERN_OPINIONS } from "@/lib/domain/move-reasons";
import { CLOSE_OUTCOME_WORDS, type CloseOutcome } from "@/lib/domain/treatment";
import { DECISIONS, type Decision } from "./decisions";

type DecisionFieldsProps = {
  /** Null when somebody else's change left nothing to decide: what was typed stays to be read. */
  decision: Decision | null;
  asksOpinion: boolean;
  outcomes: readonly CloseOutcome[];
  plannedOutcome?: CloseOutcome | null;
  likelyDuplicateOf: string | null;
  errorOf: (field: string) => string | undefined;
};

export function DecisionFields({ decision, asksOpinion, outcomes, plannedOutcome = null, likelyDuplicateOf, errorOf }: DecisionFieldsProps) {
  const words = decision === null ? null : DECISIONS[decision];
  return (
    <div data-fields="" className="mt-3 flex flex-col gap-4">
      {words?.picks && (
        <NumberedChoices
          key={decision}
          name={words.picks.field}
          legend={words.picks.legend}
          error={errorOf(words.picks.field)}
          options={Object.entries(words.picks.words).map(([value, label]) => ({ value, label }))}
          onPick={(value, form) => {
            if (decision !== "accept" || value === "other") form?.querySelector<HTMLElement>("[name=reason]")?.focus();
          }}
        />
      )}
      {decision === "close" && (
        <Select
          id="close-outcome"
          name="outcome"
          label="Outcome"
          hint={outcomeHint(outcomes, plannedOutcome)}
          defaultValue={planned(outcomes, plannedOutcome)}
          placeholder="Choose"
          error={errorOf("outcome")}
          options={outcomes.map((value) => ({ value, label: CLOSE_OUTCOME_WORDS[value] }))}
        />
      )}
      {decision === "mark_duplicate" && (
        <TextInput
          name="keptReference"
          label="Reference of the request to keep"
          hint={likelyDuplicateOf === null ? "For example V-000123." : `Earlier request of the same person: ${likelyDuplicateOf}`}
          error={errorOf("keptReference")}
          width="medium"
          autoComplete="off"
        />
      )}
      <TextArea
        name="reason"
        label={words === null ? "What you typed" : `${words.reasonLabel} (${decision === "accept" ? "required for another reason" : "required"})`}
        error={errorOf("reason")}
        readOnly={words === null}
        rows={decision === "accept" ? 2 : 3}
      />
      {decision === "accept" && asksOpinion && (
        <RadioGroup
          name="patternOpinion"
          legend="Pattern summary (optional)"
          inline
          options={PATTERN_OPINIONS.map((value) => ({ value, label: OPINION_WORDS[value] }))}
        />
      )}
    </div>
  );
}

/** A plan that the stage does not end with is no choice. */
function planned(outcomes: readonly CloseOutcome[], plannedOutcome: CloseOutcome | null): CloseOutcome | undefined {
  return plannedOutcome !== null && outcomes.includes(plannedOutcome) ? plannedOutcome : undefined;
}

function outcomeHint(outcomes: readonly CloseOutcome[], plannedOutcome: CloseOutcome | null): string | undefined {
  if (planned(outcomes, plannedOutcome) !== undefined) return "As the signed report plans; choose another where it no longer holds.";
  return outcomes.includes("relieved") ? "A change after treatment is not proof of its cause." : undefined;
}
