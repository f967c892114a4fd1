import { lazy, Suspense } from "react";
import type { RequestActions } from "@/components/requests/detail/request-actions";
import type { Role } from "@/lib/domain/actor";
import type { WorklistQuery } from "@/lib/domain/worklist";
import type { RowStep } from "./use-row-keys";
import { noteOpened } from "./use-return";
import type { WorklistLine, WorklistPage } from "./worklist-line";

const QuickStep = lazy(async () => ({ default: (await import("./quick-step")).QuickStep }));
const PlaceDialog = lazy(async () => ({ default: (await import("./place-dialog")).PlaceDialog }));
const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog")).KeysDialog }));

export type Help = "not yet" | "open" | "closed";

type WorklistDialogsProps = {
  page: WorklistPage;
  query: WorklistQuery;
  person: { staffId: string; roles: readonly Role[] };
  actions: RequestActions;
  load: (search: string, query?: WorklistQuery) => Promise<void>;
  step: RowStep | null;
  place: WorklistLine | null;
  help: Help;
  areKeysOn: boolean;
  setKeysOn: (isOn: boolean) => void;
  onStepDone: () => void;
  onPlaceClose: () => void;
  onHelpClose: () => void;
};

/** What opens over the list; each comes when it is first asked for. */
export function WorklistDialogs(props: WorklistDialogsProps) {
  const { page, query, person, actions, load, step, place, help } = props;
  return (
    <Suspense>
      {step !== null && <QuickStep key={step.id + step.key} {...{ step, page, query, actions, load }} {...person} onOpen={noteOpened} onDone={props.onStepDone} />}
      {place !== null && <PlaceDialog line={place} page={page} onClose={props.onPlaceClose} />}
      {help !== "not yet" && <KeysDialog isOpen={help === "open"} onClose={props.onHelpClose} isOn={props.areKeysOn} onSwitch={props.setKeysOn} />}
    </Suspense>
  );
}
