import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Select } from "@/components/forms/select";
import {
  CEAP_AETIOLOGIES, CEAP_AETIOLOGY_WORDS, CEAP_ANATOMIES, CEAP_ANATOMY_WORDS, CEAP_CLASS_WORDS, CEAP_CLASSES, CEAP_PATHOPHYSIOLOGIES, CEAP_PATHOPHYSIOLOGY_WORDS, CEAP_SYMPTOM_WORDS,
} from "@/lib/domain/ceap";
import type { Leg } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { readCeap, writeCeap, type CeapDraft } from "./ceap-draft";
import type { HeaderDraft } from "./draft";

type CeapFieldsProps = { legs: readonly Leg[]; header: HeaderDraft; errorOf: (field: string) => string | undefined; onChange: (changes: Partial<HeaderDraft>) => void };

const CEAP_FIELD = { right: "ceapRight", left: "ceapLeft" } as const satisfies Record<Leg, keyof HeaderDraft>;

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) => values.map((value) => ({ value, label: `${value}  ${words[value]}` }));

/** The class of each leg, letters beside their words. It may be left out; the report then says so. */
export function CeapFields({ legs, header, errorOf, onChange }: CeapFieldsProps) {
  return (
    <section aria-labelledby="ceap-title" className="mt-6 border-t pt-4">
      <h3 id="ceap-title" className="text-lg font-semibold">
        CEAP
      </h3>
      <p className="text-sm text-muted">May be left out. Class the leg as it is today; after a treatment it is classed again.</p>
      <div className="mt-3 grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {legs.map((leg) => (
          <LegCeap key={leg} leg={leg} text={header[CEAP_FIELD[leg]]} error={errorOf(CEAP_FIELD[leg])} onChange={(text) => onChange({ [CEAP_FIELD[leg]]: text })} />
        ))}
      </div>
    </section>
  );
}

type LegCeapProps = { leg: Leg; text: string; error?: string; onChange: (text: string) => void };

function LegCeap({ leg, text, error, onChange }: LegCeapProps) {
  const draft = readCeap(text);
  const change = (changes: Partial<CeapDraft>) => onChange(writeCeap({ ...draft, ...changes }));
  const whose = `, ${leg} leg`;
  const id = CEAP_FIELD[leg];
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">
        {LEGS_WORDS[leg]}
        {text === "" && <span className="font-normal text-muted"> · Not recorded</span>}
      </legend>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-3">
        <Select
          id={id}
          name={`${id}-clinical`}
          label={`C, clinical class${whose}`}
          error={error}
          placeholder="Not recorded"
          value={draft.clinical}
          options={optionsOf(CEAP_CLASSES, CEAP_CLASS_WORDS)}
          onChange={(event) => onChange(event.target.value === "" ? "" : writeCeap({ ...draft, clinical: event.target.value as CeapDraft["clinical"] }))}
        />
        {draft.clinical !== "" && (
          <>
            <Select
              name={`${id}-symptoms`}
              label={`S or A, symptoms${whose}`}
              placeholder="Choose"
              value={draft.symptoms}
              options={optionsOf(["S", "A"], CEAP_SYMPTOM_WORDS)}
              onChange={(event) => change({ symptoms: event.target.value as CeapDraft["symptoms"] })}
            />
            <Select
              name={`${id}-aetiology`}
              label={`E, cause${whose}`}
              placeholder="Not classified"
              value={draft.aetiology}
              options={optionsOf(CEAP_AETIOLOGIES, CEAP_AETIOLOGY_WORDS)}
              onChange={(event) => change({ aetiology: event.target.value as CeapDraft["aetiology"] })}
            />
            <Select
              name={`${id}-pathophysiology`}
              label={`P, what happens${whose}`}
              placeholder="Not classified"
              value={draft.pathophysiology}
              options={optionsOf(CEAP_PATHOPHYSIOLOGIES, CEAP_PATHOPHYSIOLOGY_WORDS)}
              onChange={(event) => change({ pathophysiology: event.target.value as CeapDraft["pathophysiology"] })}
            />
            <CheckboxGroup
              name={`${id}-anatomy`}
              legend={`A, veins${whose}`}
              inline
              values={[...draft.anatomy]}
              options={optionsOf(CEAP_ANATOMIES, CEAP_ANATOMY_WORDS)}
              onToggle={(value, isTicked) => change({ anatomy: CEAP_ANATOMIES.filter((one) => (one === value ? isTicked : draft.anatomy.includes(one))) })}
            />
          </>
        )}
      </div>
    </fieldset>
  );
}
