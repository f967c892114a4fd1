import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { ASK_TEMPLATES, type BulkKind } from "@/lib/domain/bulk";
import { ASK_TOPICS, type AskTopic } from "@/lib/domain/move-reasons";
import type { PreviewChange, SnoozeDays } from "./bulk-actions";

const NOBODY = "nobody";
const WAKE = "now";
const SNOOZES: { value: string; label: string }[] = [
  { value: "1", label: "Tomorrow, 08:00" },
  { value: "3", label: "In 3 days, 08:00" },
  { value: "7", label: "In a week, 08:00" },
  { value: "14", label: "In 2 weeks, 08:00" },
  { value: WAKE, label: "Wake them now" },
];

export type Choice = { picked: string; words: string };

/** What a dialog begins with: an assignment needs a choice, a question its topic; a snooze has a usual one. */
export function firstChoice(kind: BulkKind): Choice {
  if (kind === "snooze") return { picked: "1", words: "" };
  return kind === "assign" ? { picked: "", words: "" } : { picked: "missing_answers", words: ASK_TEMPLATES.missing_answers };
}

export function changeOf(kind: BulkKind, { picked }: Choice): PreviewChange | null {
  if (kind === "ask_information") return { kind };
  if (kind === "snooze") return { kind, days: picked === WAKE ? null : (Number(picked) as SnoozeDays) };
  if (picked === "") return null;
  return { kind, assignToId: picked === NOBODY ? null : picked };
}

type BulkChoiceProps = { kind: BulkKind; choice: Choice; onChoice: (choice: Choice) => void; staff: readonly { id: string; name: string }[]; staffId: string; error: string | undefined };

export function BulkChoice({ kind, choice, onChoice, staff, staffId, error }: BulkChoiceProps) {
  const pick = (picked: string) => onChoice({ ...choice, picked });
  if (kind === "snooze") return <Select name="bulk-until" label="Snooze until" value={choice.picked} onChange={(event) => pick(event.target.value)} options={SNOOZES} />;
  if (kind === "assign") {
    const people = [...staff].sort((a, b) => Number(b.id === staffId) - Number(a.id === staffId));
    return (
      <Select
        name="bulk-owner"
        label="Assign to"
        placeholder="Choose a person"
        value={choice.picked}
        onChange={(event) => pick(event.target.value)}
        options={[...people.map(({ id, name }) => ({ value: id, label: id === staffId ? `${name} (me)` : name })), { value: NOBODY, label: "Nobody" }]}
      />
    );
  }
  const isTemplate = Object.values(ASK_TEMPLATES).includes(choice.words);
  return (
    <div className="space-y-3">
      <Select
        name="bulk-topic"
        label="What is needed"
        value={choice.picked}
        onChange={({ target }) => onChoice({ picked: target.value, words: isTemplate ? ASK_TEMPLATES[target.value as AskTopic] : choice.words })}
        options={Object.entries(ASK_TOPICS).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        name="bulk-words"
        label="What you need to know"
        hint="Staff read this on each request. Nothing is sent to the patients."
        value={choice.words}
        onChange={({ target }) => onChoice({ ...choice, words: target.value })}
        maxLength={1000}
        error={error}
      />
    </div>
  );
}
