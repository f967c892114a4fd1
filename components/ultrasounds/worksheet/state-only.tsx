import { CalendarClock } from "lucide-react";
import { LetterLink } from "@/components/ultrasounds/letter/letter-link";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { UltrasoundOrder } from "@/lib/domain/care";
import { STATE_WORDS } from "@/lib/domain/ultrasound";

/** Where there is no worksheet to show: not booked yet, cancelled, or not for this role. */
export function StateOnly({ order, seesFindings, mayPrintLetter }: { order: UltrasoundOrder; seesFindings: boolean; mayPrintLetter: boolean }) {
  return (
    <div className="page">
      <EmptyState
        icon={<CalendarClock aria-hidden />}
        title={titleOf(order)}
        body={bodyOf(order, seesFindings)}
        actions={
          <>
            <ButtonLink href={`/requests/${order.requestId}`}>Open the request</ButtonLink>
            {order.state === "reported" && mayPrintLetter && <LetterLink orderId={order.id} />}
            {order.state === "ordered" && <ButtonLink href="/ultrasounds">Open the schedule</ButtonLink>}
          </>
        }
      />
    </div>
  );
}

function titleOf({ state }: UltrasoundOrder): string {
  if (state === "ordered") return "This ultrasound is not booked yet";
  return state === "cancelled" ? "This ultrasound was cancelled" : STATE_WORDS[state];
}

function bodyOf({ state, cancelReason }: UltrasoundOrder, seesFindings: boolean): string {
  if (state === "ordered") return "The worksheet opens when it has an appointment.";
  if (state === "cancelled") return `Reason: ${cancelReason ?? "Not recorded"}`;
  return seesFindings ? "There is no worksheet." : "The worksheet and the report are for those who examine and treat.";
}
