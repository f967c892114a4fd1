import "server-only";
import { lockOpenAppointmentOfOrder } from "@/db/queries/ultrasound-appointments";
import { saveExam } from "@/db/queries/ultrasound-exams";
import type { StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { readLeg } from "@/lib/domain/leg-reading";
import { legsOf, STATE_WORDS } from "@/lib/domain/ultrasound";
import { missingFromWorksheet } from "@/lib/domain/worksheet";
import type { CompleteExamInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { refuseBeforeDay } from "../open-appointment";
import { raiseUnraisedThrombus } from "../thrombus-urgency";
import { lockedOrderNow, ultrasoundConflict } from "../ultrasound-locked";
import { saveLockedAppointment, stepOrder } from "../ultrasound-step";
import { savedWorksheet } from "../worksheet-saved";

/** Calls the exam done: its worksheet says enough, its appointment ends. An acute thrombus that no flag of the request has named yet raises it now. Throws NotFound, Conflict, Invalid. */
export async function completeExam(actor: StaffActor, input: CompleteExamInput): Promise<UltrasoundStep> {
  return audited(actor, "ultrasounds.complete_exam", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const { request, order } = await lockedOrderNow(tx, note, actor, input.orderId);
    const worksheet = await savedWorksheet(tx, order);
    if (worksheet === null) throw new Invalid("Save the worksheet first.");
    if (worksheet.exam.version !== input.version) throw await ultrasoundConflict(tx, order, worksheet.exam.version);
    const appointment = await lockOpenAppointmentOfOrder(tx, order.id, order.clinicId);
    if (order.state !== "scheduled" || appointment === null) throw new Invalid(`Only a scheduled ultrasound can be completed; this one is at ${STATE_WORDS[order.state]}.`);
    await refuseBeforeDay(tx, appointment);
    const missing = missingFromWorksheet(order, worksheet);
    if (missing[0] !== undefined) throw new Invalid(missing[0].message, missing);
    if ((await saveExam(tx, worksheet.exam, { completedAt: now(), completedById: actor.staffId })) === null) throw new Conflict("Somebody else changed this worksheet first.");
    note.changed("completedAt");
    await saveLockedAppointment(tx, note, appointment, { state: "done", endedAt: now() });
    const found = legsOf(order.legs).flatMap((leg) => readLeg(leg, worksheet.findings).acuteThrombus.map((segment) => ({ leg, segment })));
    const raised = await raiseUnraisedThrombus(tx, note, actor, request, found);
    return stepOrder(tx, note, actor, { request: raised, order }, { verb: "complete_exam", reason: null, changes: { state: "done" } });
  });
}
