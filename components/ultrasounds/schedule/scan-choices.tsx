import { FailureNotice } from "@/components/requests/detail/failure-notice";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ScanStep } from "./scan-dialog";
import type { ScanLine } from "./scan-card";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";

type ScanChoicesProps = { line: ScanLine; can: ScheduleRights; actions: ScheduleActions; backFrom: ScanStep | null; onStep: (step: ScanStep) => void; onDone: (message: string) => void };

/** What can be done now; a step that the pathway does not allow yet is not offered. */
export function ScanChoices({ line, can, actions, backFrom, onStep, onDone }: ScanChoicesProps) {
  const { run, isBusy, failure } = useRequestAction();
  const { scan, isDue, hasBegun, timeZone } = line;
  const { appointmentId, version, state } = scan;
  const isBooked = state === "booked";
  const isOpen = isBooked || state === "arrived";
  const arrive = () => {
    if (!isBusy) run(actions.arriveUltrasound, { appointmentId, version }, () => onDone("Arrival recorded"));
  };
  return (
    <div>
      <FailureNotice failure={failure} timeZone={timeZone} />
      <div className="flex flex-wrap gap-2">
        {isBooked && isDue && can.arrive && (
          <Button variant="primary" aria-disabled={isBusy} onClick={arrive}>
            Arrived
          </Button>
        )}
        {can.open && (
          <ButtonLink href={`/ultrasounds/${scan.orderId}`} variant={isBooked && isDue ? "secondary" : "primary"}>
            Open worksheet
          </ButtonLink>
        )}
        {isBooked && can.schedule && <Button autoFocus={backFrom === "move"} onClick={() => onStep("move")}>Reschedule</Button>}
        {isBooked && hasBegun && can.recordNoShow && <Button autoFocus={backFrom === "no_show"} onClick={() => onStep("no_show")}>Did not attend</Button>}
        {isOpen && can.cancel && <Button autoFocus={backFrom === "cancel"} onClick={() => onStep("cancel")}>Cancel appointment</Button>}
        <ButtonLink href={`/requests/${scan.requestId}`} variant="quiet">
          Request {scan.reference}
        </ButtonLink>
      </div>
    </div>
  );
}
