import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Role } from "@/lib/domain/actor";
import { DECISIONS } from "../detail/decisions";
import { FailureNotice } from "../detail/failure-notice";
import type { RequestActions } from "../detail/request-actions";
import { useQuickAction } from "./quick-step-action";
import { QuickFields } from "./quick-step-fields";
import type { Done } from "./quick-step-moves";
import { QuickStop } from "./quick-step-stop";
import { planAgain, type DialogPlan } from "./quick-step-plan";
import { sendStep } from "./quick-step-send";
import type { WorklistLine, WorklistPage } from "./worklist-line";

type QuickDialogProps = {
  plan: DialogPlan;
  line: WorklistLine;
  page: WorklistPage;
  staffId: string;
  roles: readonly Role[];
  actions: RequestActions;
  onFinish: (done: Done) => void;
  onLeave: (goesOn: boolean) => void;
};

const WORDS = { assign: "Assign", snooze: "Snooze", note: "Add note" } as const;

/** The same fields as on the request's screen, for the row the key was pressed on. */
export function QuickDialog({ plan, line, page, staffId, roles, actions, onFinish, onLeave }: QuickDialogProps) {
  const { run, isBusy, failure, changed } = useQuickAction(line);
  const [isDone, setDone] = useState(false);
  const [yours, setYours] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const label = plan.kind === "decide" ? DECISIONS[plan.verb].label : WORDS[plan.kind];
  const now = changed?.request?.facts;
  const stop = now === undefined ? null : planAgain(plan, line, now, { staffId, roles });
  const errorOf = (field: string) => failure?.fields.find((error) => error.field === field)?.message;
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>("[aria-invalid=true], [aria-describedby$=-error] input")?.focus();
  }, [failure]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy || stop !== null) return;
    const fields = new FormData(event.currentTarget);
    setYours(`${label}: ${String(fields.get("reason") ?? fields.get("body") ?? "")}`);
    // Once somebody else's change has been shown, the next try is on top of it.
    const version = Math.max(line.version, changed?.version ?? 0);
    run(sendStep(plan, { ...line, version, isBehind: version > line.version }, actions), fields, (done) => {
      setDone(true);
      onFinish(done);
    });
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  }

  return (
    <Dialog
      open={!isDone}
      onClose={() => onLeave(isDone && (plan.kind === "decide" || plan.kind === "snooze"))}
      title={<span className="wrap-anywhere">{`${label}: ${line.name}`}</span>}
      description={`Born ${line.birth} · ${line.reference} · ${line.phone}`}
      width="sm"
    >
      <FailureNotice failure={failure} timeZone={page.timeZone} yours={yours} isOver={stop !== null} />
      <form ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
        <QuickFields {...{ plan, line, page, staffId, errorOf }} />
        {stop === null ? (
          <Button type="submit" variant="primary" hint={plan.kind === "note" ? "Ctrl Enter" : "Enter"} aria-disabled={isBusy} className="mt-4">
            {label}
          </Button>
        ) : (
          <QuickStop stop={stop} id={line.id} />
        )}
      </form>
    </Dialog>
  );
}
