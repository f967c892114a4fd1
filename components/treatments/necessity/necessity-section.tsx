import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { Necessity } from "@/lib/domain/care";
import type { NecessityChecklist } from "@/lib/domain/medical-necessity";
import type { Payer } from "@/lib/domain/payer-rules";
import type { RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { dayAt } from "@/lib/format/instants";
import { CompressionTrials } from "../compression/compression-trials";
import { Checklist } from "./checklist";
import { payerWords } from "./necessity-words";
import { PayerSteps } from "./payer-steps";

type NecessitySectionProps = { detail: RequestDetail; roles: readonly Role[]; todayOn: string; actions: CareActions };

/** Compression, and what a payer's rules ask for before a treatment; of an ended request only what was recorded. */
export function NecessitySection({ detail, roles, todayOn, actions }: NecessitySectionProps) {
  const { compressionTrials, necessity } = detail.care;
  const { stage } = detail;
  if (isEnded(stage) && compressionTrials.length === 0) return null;
  return (
    <>
      <CompressionTrials {...{ detail, roles, todayOn, actions }} />
      {!isEnded(stage) && (stage !== "follow_up" || asksPayer(detail)) && <PayerRules {...{ detail, necessity, actions }} mayChoose={rolesMay(roles, "treatments.choose_payer")} />}
    </>
  );
}

/** After a treatment there is something to ask a payer for only while more is planned or still over its threshold. */
function asksPayer({ care: { necessity, treatments } }: RequestDetail): boolean {
  return necessity.checklists === null ? treatments.some(({ state }) => state === "planned") : necessity.checklists.length > 0;
}

type PayerRulesProps = { detail: RequestDetail; necessity: Necessity; mayChoose: boolean; actions: CareActions };

function PayerRules({ detail, necessity, mayChoose, actions }: PayerRulesProps) {
  const { payer, version, payers, answeredAt, checklists } = necessity;
  const { timeZone } = detail.clinic;
  const chosen = payer.id === null ? null : { id: payer.id, words: payerWords(payer) };
  return (
    <section aria-labelledby="necessity-title" className="mt-5 border-t pt-4">
      <h3 id="necessity-title" className="text-lg font-semibold">
        What the payer’s rules ask for
      </h3>
      <p className="text-md wrap-anywhere">
        {payerWords(payer)}. <span className="text-muted">Source: {payer.source}</span>
      </p>
      {mayChoose && (payers.length > 0 || chosen !== null) && <PayerSteps requestId={detail.id} {...{ chosen, version, payers, timeZone }} choose={actions.choosePayer} />}
      {checklists === null && <p className="mt-3 text-md text-muted">The checklist shows findings: a nurse, sonographer or clinician reads it.</p>}
      {checklists?.length === 0 && <p className="mt-3 text-md text-muted">Nothing to check: no treatment is planned, and the signed report shows no other vein over its threshold.</p>}
      {checklists !== null && <Checklists {...{ checklists, payer }} answeredOn={answeredAt === null ? null : dayAt(new Date(answeredAt), timeZone)} />}
      {checklists !== null && checklists.length > 0 && <p className="mt-3 text-sm text-muted">This compares the record with written rules. What the payer decides is for the payer.</p>}
    </section>
  );
}

type ChecklistsProps = { checklists: readonly NecessityChecklist[]; payer: Payer; answeredOn: string | null };

/** What is planned stands open; beside a plan the other veins fold away. */
function Checklists({ checklists, ...common }: ChecklistsProps) {
  const planned = checklists.filter(({ plannedOn }) => plannedOn !== null);
  const open = checklists.filter(({ plannedOn }) => plannedOn === null);
  const list = (some: readonly NecessityChecklist[]) => some.map((checklist, index) => <Checklist key={`${checklist.leg} ${checklist.vein} ${index}`} checklist={checklist} {...common} />);
  if (planned.length === 0) return list(open);
  return (
    <>
      {list(planned)}
      <Folded words="Veins over the threshold that are not planned" count={open.length}>
        {list(open)}
      </Folded>
    </>
  );
}
