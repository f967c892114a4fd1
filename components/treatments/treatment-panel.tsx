import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { Stage } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";
import { isThrombusFlag, PLAN_REFUSAL } from "@/lib/domain/thrombus-flag";
import { ComplicationPart } from "./complications/complication-part";
import { CompressionPanel } from "./compression/compression-panel";
import { mismatchesOf } from "./mismatches";
import { NecessitySection } from "./necessity/necessity-section";
import { PlanOpener } from "./plan-opener";
import { TreatmentRow } from "./treatment-row";
import { TreatmentSteps } from "./treatment-steps";

const PLANS_FROM: readonly Stage[] = ["reported", "treatment_planned", "follow_up"];

type TreatmentPanelProps = { detail: RequestDetail; roles: readonly Role[]; todayOn: string; actions: CareActions };

/** Planned and done treatments, each one procedure on one leg. */
export function TreatmentPanel({ detail, roles, todayOn, actions }: TreatmentPanelProps) {
  const { stage, care, clinic } = detail;
  const isPlannable = PLANS_FROM.includes(stage);
  const mayPlan = isPlannable && rolesMay(roles, "treatments.plan");
  if (!isPlannable && care.treatments.length === 0) return <CompressionPanel {...{ detail, roles, todayOn, actions }} />;
  const isThrombusOpen = detail.flags.some((flag) => isThrombusFlag(flag) && flag.cleared === null);
  const standing = care.treatments.filter(({ state }) => state !== "cancelled");
  const cancelled = care.treatments.filter(({ state }) => state === "cancelled");
  const planned = care.treatments.filter(({ state }) => state === "planned");
  const may = { record: isPlannable && rolesMay(roles, "treatments.record"), cancel: isPlannable && rolesMay(roles, "treatments.cancel_plan") };
  const moves = { record: stage === "treatment_planned", cancel: stage === "treatment_planned" && planned.length === 1 };
  const common = { mismatches: mismatchesOf(care.orders), todayOn, timeZone: clinic.timeZone };
  return (
    <Panel id="treatment" title="Treatment" aside={standing.length === 0 ? "None planned" : undefined}>
      {mayPlan && isThrombusOpen && <p className="mb-4 font-semibold">{PLAN_REFUSAL}</p>}
      {mayPlan && !isThrombusOpen && <PlanOpener requestId={detail.id} version={detail.version} isFirst={stage === "reported"} plan={actions.planTreatment} {...common} />}
      {standing.length === 0 && !mayPlan && <p className="text-muted">A clinician plans the treatment.</p>}
      <div data-keeps-focus tabIndex={-1} className="rounded-lg">
        {standing.length > 0 && (
          <ul>
            {standing.map((treatment) => (
              <TreatmentRow key={treatment.id} treatment={treatment}>
                {treatment.state === "done" && (
                  <ComplicationPart {...{ treatment, roles, stage, todayOn, actions }} timeZone={clinic.timeZone} />
                )}
                {treatment.state === "planned" && (may.record || may.cancel) && (
                  <TreatmentSteps {...{ treatment, may, moves, actions }} operators={care.operators} {...common} />
                )}
              </TreatmentRow>
            ))}
          </ul>
        )}
        <Folded words="Cancelled plans" count={cancelled.length}>
          <ul>
            {cancelled.map((treatment) => (
              <TreatmentRow key={treatment.id} treatment={treatment} />
            ))}
          </ul>
        </Folded>
      </div>
      <NecessitySection {...{ detail, roles, todayOn, actions }} />
    </Panel>
  );
}
