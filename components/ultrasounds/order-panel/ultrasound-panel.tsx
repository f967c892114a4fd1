import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { UltrasoundOrder } from "@/lib/domain/care";
import { isEnded } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";
import { minutesFor } from "@/lib/domain/ultrasound-settings";
import { OrderCard } from "./order-card";
import { purposeChoices } from "./order-choices";
import { OrderOpener } from "./order-opener";

type UltrasoundPanelProps = { detail: RequestDetail; roles: readonly Role[]; now: Date; actions: CareActions };

/** The ultrasound orders of a request, newest first, and what can be done with each. */
export function UltrasoundPanel({ detail, roles, now, actions }: UltrasoundPanelProps) {
  const { stage, bookingRefusal, care } = detail;
  const { timeZone } = detail.clinic;
  const purposes = purposeChoices(stage, care.orders, bookingRefusal);
  const mayOrder = purposes.length > 0 && rolesMay(roles, "ultrasounds.order");
  const standing = care.orders.filter(({ state }) => state !== "cancelled");
  const cancelled = care.orders.filter(({ state }) => state === "cancelled");
  const card = (order: UltrasoundOrder) => <OrderCard key={order.id} isOpen={!isEnded(stage)} {...{ order, roles, bookingRefusal, timeZone, now, actions }} minutes={minutesFor(care.ultrasoundSettings, order)} news={care.news[order.id] ?? null} />;
  return (
    <Panel id="ultrasound" title="Ultrasound" aside={standing.length === 0 ? "Not ordered" : undefined}>
      {mayOrder && (
        <OrderOpener
          requestId={detail.id} version={detail.version} purposes={purposes} refusal={bookingRefusal} signs={detail.pattern?.veinSigns ?? null}
          needsInterpreter={detail.patient.needsInterpreter} dvtMinutes={care.ultrasoundSettings.dvtMinutes}
          isNext={stage === "accepted" && bookingRefusal === null} timeZone={timeZone} order={actions.orderUltrasound}
        />
      )}
      {standing.length === 0 && !mayOrder && <p className="text-muted">A clinician orders the ultrasound after the request is accepted.</p>}
      <div>{standing.map(card)}</div>
      <Folded words="Cancelled orders" count={cancelled.length}>
        {cancelled.map(card)}
      </Folded>
    </Panel>
  );
}
