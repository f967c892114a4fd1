import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import { selectOrdersOfRequest } from "@/db/queries/ultrasound-orders";
import { Invalid } from "@/lib/domain/errors";
import type { Tx } from "./audited";

/** Throws Invalid while an ultrasound or a treatment of the request is open: closed with it, it would be lost. */
export async function refuseUnfinished(tx: Tx, request: RequestRow): Promise<void> {
  const treatments = await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId);
  if (treatments.some(({ state }) => state === "planned")) throw new Invalid("A treatment is still planned. Record it or cancel the plan first.");
  const orders = await selectOrdersOfRequest(tx, request.id, request.clinicId);
  const isOpen = orders.some(({ state }) => state === "ordered" || state === "scheduled" || state === "done");
  if (isOpen) throw new Invalid("An ultrasound is still open. Finish it or cancel it first.");
}

/** Throws Invalid while an exam is booked or waits for its report: what it finds would reach nobody. An order not yet booked may end with its request. */
export async function refuseExamUnderWay(tx: Tx, request: RequestRow): Promise<void> {
  const orders = await selectOrdersOfRequest(tx, request.id, request.clinicId);
  if (orders.some(({ state }) => state === "scheduled")) throw new Invalid("An ultrasound is booked. Cancel its appointment first.");
  if (orders.some(({ state }) => state === "done")) throw new Invalid("An ultrasound waits for its report. A clinician signs it first.");
}
