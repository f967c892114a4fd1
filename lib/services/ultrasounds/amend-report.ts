import "server-only";
import { insertReport, selectReportsOfOrder } from "@/db/queries/ultrasound-reports";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import type { AmendReportInput } from "@/lib/inputs/report-signing";
import { audited } from "../audited";
import { newReport, signedWith } from "../report-version";
import { lockedOrderNow, ultrasoundConflict } from "../ultrasound-locked";
import { ultrasoundStep } from "../ultrasound-step";

/** Adds a version to a signed report, with its reason, over the same findings; every earlier version stays. Throws NotFound, Conflict, Invalid. */
export async function amendReport(actor: StaffActor, input: AmendReportInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.amend", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const { request, order } = await lockedOrderNow(tx, note, actor, input.orderId);
    const [newest] = await selectReportsOfOrder(tx, order.id, order.clinicId);
    if (newest === undefined) throw new Invalid("Only a signed report can be amended; this one is not signed.");
    if (newest.reportVersion !== input.reportVersion) throw await ultrasoundConflict(tx, order, newest.reportVersion);
    const reportVersion = newest.reportVersion + 1;
    await insertReport(tx, newReport(actor, order, input, { ...(await signedWith(tx, actor, order)), reportVersion, amendReason: input.amendReason, findings: newest.findings }));
    note.changed("refluxRight", "refluxLeft", "conclusion", "plan", "amendReason");
    return ultrasoundStep(request, order);
  });
}
