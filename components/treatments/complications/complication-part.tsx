import type { CareActions } from "@/components/requests/detail/request-actions";
import type { Treatment } from "@/lib/domain/care";
import { procedureWords } from "../treatment-words";
import { ComplicationList } from "./complication-list";
import { ComplicationOpener } from "./complication-opener";

type ComplicationPartProps = { treatment: Treatment; mayAdd: boolean; mayRemove: boolean; todayOn: string; timeZone: string; actions: CareActions };

/** What showed after a treatment that was done, and the form for more of it. */
export function ComplicationPart({ treatment, mayAdd, mayRemove, todayOn, timeZone, actions }: ComplicationPartProps) {
  const { id, modality, treatedOn } = treatment;
  return (
    <>
      <ComplicationList {...{ treatment, mayRemove, timeZone }} remove={actions.removeComplication} />
      {mayAdd && treatedOn !== null && (
        <ComplicationOpener treatment={{ id, modality, treatedOn }} procedure={procedureWords(treatment)} add={actions.addComplication} {...{ todayOn, timeZone }} />
      )}
    </>
  );
}
