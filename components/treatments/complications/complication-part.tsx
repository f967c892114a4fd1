import type { CareActions } from "@/components/requests/detail/request-actions";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { Treatment } from "@/lib/domain/care";
import { isEnded, type Stage } from "@/lib/domain/stages";
import { procedureWords } from "../treatment-words";
import { ComplicationList } from "./complication-list";
import { ComplicationOpener } from "./complication-opener";
import { CLOSED_NOTE, HIDDEN_NOTE } from "./complication-notes";

type ComplicationPartProps = { treatment: Treatment; roles: readonly Role[]; stage: Stage; todayOn: string; timeZone: string; actions: CareActions };

/** What showed after a treatment that was done, and the form for more of it; both stay on a closed request. */
export function ComplicationPart({ treatment, roles, stage, todayOn, timeZone, actions }: ComplicationPartProps) {
  const { id, modality, treatedOn } = treatment;
  const isClosed = stage === "closed";
  const isOpen = isClosed || !isEnded(stage);
  const mayAdd = isOpen && rolesMay(roles, "treatments.add_complication");
  if (!rolesMay(roles, "requests.see_pattern")) return <p className="text-md text-muted">{HIDDEN_NOTE}</p>;
  return (
    <>
      <ComplicationList {...{ treatment, timeZone }} mayRemove={isOpen && rolesMay(roles, "treatments.remove_complication")} remove={actions.removeComplication} />
      {mayAdd && isClosed && <p className="mt-1 text-sm text-muted print-hidden">{CLOSED_NOTE}</p>}
      {mayAdd && treatedOn !== null && (
        <ComplicationOpener treatment={{ id, modality, treatedOn }} procedure={procedureWords(treatment)} add={actions.addComplication} {...{ isClosed, todayOn, timeZone }} />
      )}
    </>
  );
}
