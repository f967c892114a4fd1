import { Panel } from "@/components/ui/panel";
import type { RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { isSafetyRow } from "@/lib/domain/worklist";
import { snoozeMoments } from "@/lib/domain/snooze-moments";
import { formatWeekdayInstant } from "@/lib/format/instants";
import { OwnerForm } from "./owner-form";
import type { RequestActions } from "./request-actions";
import { SnoozeForm } from "./snooze-form";
import { UrgencyForm } from "./urgency-form";

type WorkPanelProps = {
  detail: RequestDetail;
  staffId: string;
  can: { assign: boolean; snooze: boolean; raise: boolean };
  now: Date;
  actions: RequestActions;
};

/** Who has this request, when it comes back, and how urgent it is. */
export function WorkPanel({ detail, staffId, can, now, actions }: WorkPanelProps) {
  const { timeZone } = detail.clinic;
  const common = { requestId: detail.id, version: detail.version, timeZone, actions };
  const moments = snoozeMoments(now, timeZone).map((moment) => ({ value: moment.toISOString(), label: formatWeekdayInstant(moment, timeZone) }));
  const snoozedUntil = detail.snoozedUntil !== null && detail.snoozedUntil > now.toISOString() ? detail.snoozedUntil : null;
  // An urgent request is never hidden; one that was hidden before can still be woken.
  const maySnooze = can.snooze && (!isSafetyRow(detail) || snoozedUntil !== null);
  return (
    <div className="print-hidden">
      <Panel id="work" title="Work on it" aside={detail.assignedTo === null ? "Nobody has it" : detail.assignedTo.name}>
        {snoozedUntil !== null && <p className="mb-3 font-semibold">Snoozed until {formatWeekdayInstant(snoozedUntil, timeZone)}</p>}
        <div className="grid gap-4">
          {can.assign && <OwnerForm {...common} ownerId={detail.assignedTo?.id ?? null} staffId={staffId} people={detail.assignees} />}
          {maySnooze && <SnoozeForm {...common} moments={moments} snoozedUntil={snoozedUntil} />}
          {can.raise && <UrgencyForm {...common} urgency={detail.urgency} />}
          {!can.assign && !can.raise && <p className="text-muted">{isEnded(detail.stage) ? "This request has ended." : "A coordinator, nurse or clinician assigns this request."}</p>}
        </div>
      </Panel>
    </div>
  );
}
