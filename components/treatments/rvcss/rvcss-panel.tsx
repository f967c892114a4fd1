import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { RequestDetail } from "@/lib/domain/request";
import { LEGS } from "@/lib/domain/reflux";
import { comparedScores } from "@/lib/domain/rvcss-compared";
import { CHANGE_NOTE, COMPRESSION_NOTE, RVCSS_SOURCE } from "@/lib/domain/rvcss-words";
import { isEnded } from "@/lib/domain/stages";
import { RvcssLeg } from "./rvcss-leg";
import { RvcssOpener } from "./rvcss-opener";
import { scoreName, totalWords } from "./rvcss-words";

type RvcssPanelProps = { detail: RequestDetail; roles: readonly Role[]; todayOn: string; actions: CareActions };

/** The severity scores of each leg, before and after its treatment; from the first ultrasound order on. */
export function RvcssPanel({ detail, roles, todayOn, actions }: RvcssPanelProps) {
  const { care, clinic } = detail;
  const { rvcss, treatments } = care;
  if (!rolesMay(roles, "outcomes.see") || (care.orders.length === 0 && rvcss.length === 0)) return null;
  const mayChange = !isEnded(detail.stage);
  const mayScore = mayChange && rolesMay(roles, "treatments.score_rvcss");
  const mayRemove = mayChange && rolesMay(roles, "treatments.remove_rvcss");
  const legs = LEGS.map((leg) => ({ leg, scores: comparedScores(rvcss, treatments, leg) })).filter(({ scores }) => scores.length > 0);
  const removed = rvcss.filter((score) => score.removed !== null);
  return (
    <Panel id="severity" title="Venous severity (rVCSS)" aside={legs.length === 0 ? "Not scored" : "0 to 30 a leg; higher is worse"}>
      {mayScore && <RvcssOpener requestId={detail.id} todayOn={todayOn} timeZone={clinic.timeZone} score={actions.scoreRvcss} />}
      <div data-keeps-focus tabIndex={-1} className="rounded-lg">
        {legs.length === 0 && <p className="text-muted">No leg is scored yet. A score before treatment is what later ones are compared with.</p>}
        <div className="grid gap-4">
          {legs.map(({ leg, scores }) => (
            <RvcssLeg key={leg} {...{ leg, scores, mayRemove }} timeZone={clinic.timeZone} remove={actions.removeRvcss} />
          ))}
        </div>
        <Folded words="Scores taken away" count={removed.length}>
          <ul className="text-sm wrap-anywhere">
            {removed.map((score) => (
              <li key={score.id}>
                {totalWords(score.total)}, {scoreName(score)}. Taken away by {score.removed?.by}: {score.removed?.reason}
              </li>
            ))}
          </ul>
        </Folded>
      </div>
      {legs.length > 0 && (
        <p className="mt-3 max-w-prose text-sm text-muted">
          {COMPRESSION_NOTE} {CHANGE_NOTE} {RVCSS_SOURCE}
        </p>
      )}
    </Panel>
  );
}
