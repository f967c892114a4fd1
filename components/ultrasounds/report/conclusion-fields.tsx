import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { Notice } from "@/components/ui/notice";
import type { LegReading } from "@/lib/domain/leg-reading";
import { REFLUX_CONCLUSIONS, type RefluxConclusion, type SegmentFinding } from "@/lib/domain/reflux";
import { disagreements, disagreementWords } from "@/lib/domain/report-agreement";
import { ClotLines } from "./clot-lines";
import { ANSWER_WORDS, computedSentences } from "./computed-words";
import type { Said } from "./said";

type ConclusionFieldsProps = {
  readings: readonly LegReading[];
  findings: readonly SegmentFinding[];
  said: Said;
  errorOf: (field: string) => string | undefined;
  onSay: (changes: Partial<Said>) => void;
};

const FIELD = { right: "refluxRight", left: "refluxLeft" } as const;

/** The conclusion is the clinician's; the computed value stands beside it and asks for a reason where they differ. */
export function ConclusionFields({ readings, findings, said, errorOf, onSay }: ConclusionFieldsProps) {
  const differing = disagreements(said.conclusions, readings);
  return (
    <div className="grid gap-5">
      {readings.map((reading) => (
        <section key={reading.leg} aria-labelledby={`conclude-${reading.leg}`} className="border-b pb-4">
          <h3 id={`conclude-${reading.leg}`} className="text-lg font-semibold">
            Conclusion, {reading.leg} leg
          </h3>
          <ClotLines reading={reading} />
          <p className="mb-2 mt-1 text-sm text-muted">
            <span className="font-semibold">Computed: {ANSWER_WORDS[reading.computed].toLowerCase()}.</span> {computedSentences(reading, findings).join(" ")}
          </p>
          <RadioGroup
            name={FIELD[reading.leg]}
            legend={`Reflux, ${reading.leg} leg, by the clinician`}
            value={said.conclusions[reading.leg] ?? ""}
            error={errorOf(FIELD[reading.leg])}
            options={REFLUX_CONCLUSIONS.map((value) => ({ value, label: ANSWER_WORDS[value] }))}
            onChange={(value) => onSay({ conclusions: { ...said.conclusions, [reading.leg]: value as RefluxConclusion } })}
          />
        </section>
      ))}
      <div role="status" className="empty:hidden">
        {differing.length > 0 && (
          <Notice tone="warning" title="Differs from the computed value">
            {differing.map((one) => (
              <p key={one.leg}>{disagreementWords(one)}</p>
            ))}
            <p>Say why; both are kept in the report.</p>
          </Notice>
        )}
      </div>
      {(differing.length > 0 || said.disagreementReason !== "") && (
        <TextArea
          name="disagreementReason"
          label={differing.length > 0 ? "Reason (required)" : "Reason"}
          rows={2}
          value={said.disagreementReason}
          error={errorOf("disagreementReason")}
          onChange={(event) => onSay({ disagreementReason: event.target.value })}
        />
      )}
      <TextArea
        name="conclusion"
        label="Conclusion, in your words (required)"
        rows={5}
        value={said.conclusion}
        error={errorOf("conclusion")}
        onChange={(event) => onSay({ conclusion: event.target.value })}
      />
    </div>
  );
}
