"use client";

import { RadioGroup } from "@/components/forms/radio-group";
import { RVCSS_GRADES, ULCER_ITEMS, type RvcssGrade, type RvcssItem } from "@/lib/domain/rvcss";
import { RVCSS_WORDS } from "@/lib/domain/rvcss-words";

type RvcssQuestionProps = {
  id: string;
  item: RvcssItem;
  given: RvcssGrade | undefined;
  ulcerCount: RvcssGrade | undefined;
  error: string | undefined;
  onGive: (grade: RvcssGrade) => void;
};

/** One item with its grades in words; the age and size of ulcers are asked once there are some. */
export function RvcssQuestion({ id, item, given, ulcerCount, error, onGive }: RvcssQuestionProps) {
  const { title, grades } = RVCSS_WORDS[item];
  const isOfUlcers = ULCER_ITEMS.includes(item);
  if (isOfUlcers && (ulcerCount === undefined || ulcerCount === 0)) {
    return (
      <p className="text-sm">
        <span className="font-semibold">{title}:</span> {ulcerCount === 0 ? "0, there is no open ulcer" : "asked once the open ulcers are counted"}
      </p>
    );
  }
  const offered = isOfUlcers ? RVCSS_GRADES.filter((grade) => grade > 0) : RVCSS_GRADES;
  return (
    <RadioGroup
      id={id} name={id} legend={title} inline error={error} value={given === undefined ? "" : String(given)}
      onChange={(value) => onGive(Number(value) as RvcssGrade)} options={offered.map((grade) => ({ value: String(grade), label: `${grade}: ${grades[grade]}` }))}
    />
  );
}
