import { RadioGroup } from "@/components/forms/radio-group";
import { PLAN_WORDS, REPORT_PLANS, type ReportPlan } from "@/lib/domain/ultrasound";

type PlanFieldProps = { value: ReportPlan | null; isRequired: boolean; error: string | undefined; onPick: (plan: ReportPlan) => void };

export function PlanField({ value, isRequired, error, onPick }: PlanFieldProps) {
  return (
    <RadioGroup
      name="plan"
      legend={`What follows (${isRequired ? "required" : "optional"})`}
      hint="The request offers this step next; nothing happens by itself."
      value={value ?? ""}
      error={error}
      options={REPORT_PLANS.map((plan) => ({ value: plan, label: PLAN_WORDS[plan] }))}
      onChange={(plan) => onPick(plan as ReportPlan)}
    />
  );
}
