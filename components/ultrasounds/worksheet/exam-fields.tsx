import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import type { ExamHeader } from "@/lib/domain/care";
import { CONTRALATERAL_CFV, CONTRALATERAL_WORDS, legsOf, POSITION_WORDS, POSITIONS, QUALITIES, QUALITY_WORDS, type LegsChoice } from "@/lib/domain/ultrasound";
import { NOT_RECORDED } from "@/lib/format/missing";
import type { HeaderDraft } from "./draft";
import { HEADER_LABELS } from "./draft-words";

type ExamFieldsProps = {
  legs: LegsChoice;
  header: HeaderDraft;
  todayOn: string;
  errorOf: (field: string) => string | undefined;
  onChange: (changes: Partial<HeaderDraft>) => void;
};

const POSITION_FIELD = { right: "positionRight", left: "positionLeft" } as const;

/** How the exam was done. */
export function ExamFields({ legs, header, todayOn, errorOf, onChange }: ExamFieldsProps) {
  const shown = legsOf(legs);
  const wired = (field: keyof ExamHeader) => ({
    name: field,
    label: HEADER_LABELS[field],
    value: header[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  const needsReason = shown.some((leg) => !["", "standing"].includes(header[POSITION_FIELD[leg]]));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">How the exam was done</legend>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <TextInput {...wired("examinedOn")} type="date" max={todayOn} width="medium" />
        {shown.map((leg) => (
          <Select
            key={leg}
            {...wired(POSITION_FIELD[leg])}
            placeholder={NOT_RECORDED}
            options={POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }))}
          />
        ))}
        {(needsReason || header.positionReason !== "") && <TextInput {...wired("positionReason")} maxLength={300} width="medium" />}
        <Select {...wired("quality")} placeholder={NOT_RECORDED} options={QUALITIES.map((value) => ({ value, label: QUALITY_WORDS[value] }))} />
        {legs !== "both" && (
          <Select {...wired("contralateralCfv")} placeholder={NOT_RECORDED} options={CONTRALATERAL_CFV.map((value) => ({ value, label: CONTRALATERAL_WORDS[value] }))} />
        )}
      </div>
      <div className="mt-3 grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <TextArea {...wired("limits")} rows={1} />
        <TextArea {...wired("varicosities")} rows={1} />
      </div>
    </fieldset>
  );
}
