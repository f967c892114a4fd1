import { NumberedChoices } from "@/components/forms/numbered-choices";
import { TextArea } from "@/components/forms/text-area";
import { DecisionFields } from "../detail/decision-fields";
import type { DialogPlan } from "./quick-step-plan";
import type { WorklistLine, WorklistPage } from "./worklist-line";

type QuickFieldsProps = { plan: DialogPlan; line: WorklistLine; page: WorklistPage; staffId: string; errorOf: (field: string) => string | undefined };

export function QuickFields({ plan, line, page, staffId, errorOf }: QuickFieldsProps) {
  switch (plan.kind) {
    case "decide":
      return <DecisionFields decision={plan.verb} asksOpinion={line.pattern !== null} outcomes={[]} likelyDuplicateOf={line.repeats} errorOf={errorOf} />;
    case "assign":
      return <NumberedChoices name="assignToId" legend="Who has it" options={owners(page.staff, staffId)} defaultValue={line.ownerId ?? ""} error={errorOf("assignToId")} />;
    case "snooze":
      return <NumberedChoices name="until" legend="Hide it until" options={moments(line, page)} error={errorOf("until")} />;
    case "note":
      return <TextArea name="body" label="Note" rows={4} error={errorOf("body")} />;
  }
}

function owners(staff: WorklistPage["staff"], staffId: string) {
  const named = staff.map(({ id, name }) => ({ value: id, label: id === staffId ? `${name} (me)` : name }));
  const isMe = ({ value }: { value: string }) => value === staffId;
  return [...named.filter(isMe), ...named.filter((one) => !isMe(one)), { value: "", label: "Nobody" }];
}

function moments({ snoozedUntil }: WorklistLine, { snoozes }: WorklistPage) {
  const isSnoozed = snoozedUntil !== null && snoozedUntil > new Date().toISOString();
  return isSnoozed ? [...snoozes, { value: "wake", label: "Wake now" }] : snoozes;
}
