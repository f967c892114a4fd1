import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Role } from "@/lib/domain/actor";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";
import type { RequestActions } from "../detail/request-actions";
import { quickly } from "./quick-step-action";
import { QuickDialog } from "./quick-step-dialog";
import { awaitRow, focusRow, keepFocus } from "./quick-step-focus";
import { claimOf, type Done } from "./quick-step-moves";
import { planStep } from "./quick-step-plan";
import type { RowStep } from "./use-row-keys";
import type { WorklistLine, WorklistPage } from "./worklist-line";

type QuickStepProps = {
  step: RowStep;
  page: WorklistPage;
  query: WorklistQuery;
  staffId: string;
  roles: readonly Role[];
  actions: RequestActions;
  load: (search: string, query?: WorklistQuery) => Promise<void>;
  /** Before the request's own screen opens: Back finds its row again. */
  onOpen: (id: string) => void;
  onDone: () => void;
};

/** What one key does to one row: at once, in a small dialog, or on the request's own screen. */
export function QuickStep(props: QuickStepProps) {
  const { step, page, onDone } = props;
  const [line] = useState(() => page.lines.find(({ id }) => id === step.id));
  const { finish, leave, say } = useFinish(props, line);
  const router = useRouter();
  const hasBegun = useRef(false);
  const plan = line ? planStep(step.key, line, props) : { kind: "undo" as const };
  const isDialog = plan.kind === "decide" || plan.kind === "assign" || plan.kind === "snooze" || plan.kind === "note";

  useEffect(() => {
    if (isDialog || hasBegun.current) return;
    hasBegun.current = true;
    if (plan.kind === "undo") pressUndo(say);
    if (plan.kind === "refused") say(plan.words, "info");
    if (plan.kind === "open" && line) {
      if (plan.words !== null) say(plan.words, "info");
      props.onOpen(line.id);
      router.push(`${hrefOf(line.id)}#do-${plan.key}`);
    }
    if (plan.kind === "claim" && line) void claimOf(line, props).then((done) => ("failure" in done ? say(done.failure, "danger") : finish(done)));
    onDone();
  });

  if (!isDialog || line === undefined) return null;
  return <QuickDialog plan={plan} line={line} page={page} staffId={props.staffId} roles={props.roles} actions={props.actions} onFinish={finish} onLeave={leave} />;
}

function hrefOf(id: string): string {
  return document.querySelector(`[data-key="${id}"] a[data-row-link]`)?.getAttribute("href") ?? `/requests/${id}`;
}

/** Z takes back what the message on screen offers; later, the request's timeline does. */
function pressUndo(say: (message: string, tone: "info") => void): void {
  const button = document.querySelector<HTMLElement>("[data-toast-action=Z]");
  if (button) button.click();
  else say("Nothing to undo here any more. The timeline of a request undoes its last step.", "info");
}

/** What follows a step: the next row in focus, the list as it is now, and ten seconds to take the step back. */
function useFinish({ page, query, load, onDone }: QuickStepProps, line: WorklistLine | undefined) {
  const toast = useToast();
  const at = page.lines.findIndex(({ id }) => id === line?.id);
  const [after, before] = [page.lines[at + 1]?.id, at > 0 ? page.lines[at - 1]?.id : undefined];
  const say = (message: string, tone: "info" | "danger") => toast({ message, tone });

  async function reload(...focus: readonly (string | undefined)[]): Promise<void> {
    if (window.location.pathname !== "/requests") return;
    await load(window.location.search.slice(1) || writeWorklistQuery(query));
    keepFocus(...focus);
  }
  async function takeBack({ undo, reference }: Done & { undo: NonNullable<Done["undo"]> }): Promise<void> {
    const answer = await quickly(undo, undefined);
    if (!answer.ok) return say(answer.message, "danger");
    toast({ message: `Undone: request ${reference}`, tone: "success" });
    await reload();
    awaitRow(line?.id);
  }
  function finish(done: Done): void {
    const { undo } = done;
    toast({ message: done.message, action: undo === null ? undefined : { label: "Undo", hint: "Z", onAction: () => void takeBack({ ...done, undo }) } });
    void reload(after, before);
  }
  /** The dialog has closed: on to the next row after a decision, else back to the same one. */
  function leave(goesOn: boolean): void {
    if (line) focusRow(...(goesOn ? [after, line.id] : [line.id]));
    onDone();
  }
  return { finish, leave, say };
}
