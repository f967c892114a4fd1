import "server-only";
import { insertReport } from "@/db/queries/ultrasound-reports";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Invalid } from "@/lib/domain/errors";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import type { SignReportInput } from "@/lib/inputs/report-signing";
import { audited } from "../audited";
import { newReport, signedWith } from "../report-version";
import { lockedOrderNow, ultrasoundConflict } from "../ultrasound-locked";
import { stepOrder } from "../ultrasound-step";
import { savedWorksheet } from "../worksheet-saved";

/** Signs the report over the worksheet as the person saw it, which then never changes. Throws NotFound, Conflict, Invalid. */
export async function signReport(actor: StaffActor, input: SignReportInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.sign", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const { request, order } = await lockedOrderNow(tx, note, actor, input.orderId);
    const worksheet = await savedWorksheet(tx, order);
    if (worksheet === null) throw new Invalid("Complete the exam first.");
    if (worksheet.exam.version !== input.version) throw await ultrasoundConflict(tx, order, worksheet.exam.version);
    if (order.state !== "done") throw new Invalid(`Only a completed exam can be signed; this one is at ${STATE_WORDS[order.state]}.`);
    await insertReport(tx, newReport(actor, order, input, { ...(await signedWith(tx, actor, order)), reportVersion: 1, amendReason: null, findings: worksheet.findings }));
    note.changed("refluxRight", "refluxLeft", "conclusion", "plan");
    return stepOrder(tx, note, actor, { request, order }, { verb: "sign_report", reason: null, changes: { state: "reported" } });
  });
}
