import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Permission } from "@/lib/domain/access";
import type { Role, StaffActor } from "@/lib/domain/actor";
import type { UltrasoundStep } from "@/lib/domain/care";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "@/lib/services/audited";
import { lockOpenAppointmentOfOrder, saveAppointment } from "../queries/ultrasound-appointments";
import { findExamOfOrder, saveExam } from "../queries/ultrasound-exams";
import { lockOrderInClinic, saveOrder } from "../queries/ultrasound-orders";
import { insertReport } from "../queries/ultrasound-reports";
import { ultrasoundReports } from "../schema";
import { auditTrail } from "./audit-trail";
import { appointmentRows, orderRow } from "./care";
import { examRows } from "./examined";
import { makeClinic, type TestClinic } from "./factory";
import { requestRow } from "./refusals";

type Guarded = "order" | "appointment" | "exam" | "report";

type Refusals<Made extends UltrasoundStep> = {
  permission: Permission;
  by: Role;
  notBy: readonly Role[];
  /** Whose version the step names. */
  guards: Guarded;
  prepare: (clinic: TestClinic) => Promise<Made>;
  act: (actor: StaffActor, made: Made, clinic: TestClinic) => Promise<unknown>;
};

/** What every step of an ultrasound owes: a role, a clinic, a version. The suite has its database already. */
export function describeUltrasoundRefusals<Made extends UltrasoundStep>({ permission, by, notBy, guards, prepare, act }: Refusals<Made>): void {
  describe("its refusals", () => {
    it.each(notBy.map((role) => [role] as const))("is refused to a %s, who leaves a denied row and changes nothing", async (role) => {
      const clinic = await makeClinic();
      const made = await prepare(clinic);
      const before = await everything(made);
      await expect(act(clinic.actor[role], made, clinic)).rejects.toMatchObject({ code: "forbidden" });
      expect(await everything(made)).toEqual(before);
      expect((await auditTrail(clinic.clinicId, permission)).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId, changedFields: [] });
    });

    it("does not exist for the same role of another clinic", async () => {
      const clinic = await makeClinic();
      const other = await makeClinic();
      const made = await prepare(clinic);
      await expect(act(other.actor[by], made, other)).rejects.toMatchObject({ code: "not_found" });
    });

    it(`is refused on an older version of the ${guards}, with who changed what, and changes nothing`, async () => {
      const clinic = await makeClinic();
      const made = await prepare(clinic);
      const version = await changeSomething(clinic, made.orderId, guards);
      const before = await everything(made);
      await expect(act(clinic.actor[by], made, clinic)).rejects.toMatchObject({
        code: "conflict",
        current: { version, changedBy: clinic.actor.coordinator.name, changedAt: expect.any(String), what: expect.stringContaining("Appointment booked or moved") },
      });
      expect(await everything(made)).toEqual(before);
    });
  });
}

async function everything({ orderId, requestId }: UltrasoundStep) {
  return { request: await requestRow(requestId), order: await orderRow(orderId), appointments: await appointmentRows(orderId), ...(await examRows(orderId)) };
}

async function changeSomething({ actor, clinicId }: TestClinic, orderId: string, guards: Guarded): Promise<number | null> {
  return audited(actor.coordinator, "ultrasounds.schedule", { kind: "ultrasound", id: orderId }, async (tx, note) => {
    note.changed("version");
    const row = guards === "appointment" ? await lockOpenAppointmentOfOrder(tx, orderId, clinicId) : null;
    if (row !== null) return saveAppointment(tx, row, {});
    const exam = guards === "exam" ? await findExamOfOrder(tx, orderId, clinicId) : null;
    if (exam !== null) return saveExam(tx, exam, {});
    if (guards === "report") return amendByHand(tx, orderId);
    const order = await lockOrderInClinic(tx, orderId, clinicId);
    return order && saveOrder(tx, order, {});
  });
}

async function amendByHand(tx: Tx, orderId: string): Promise<number | null> {
  const [newest] = await tx.select().from(ultrasoundReports).where(eq(ultrasoundReports.orderId, orderId));
  if (newest === undefined) return null;
  const reportVersion = newest.reportVersion + 1;
  await insertReport(tx, { ...newest, id: newId(), reportVersion, amendReason: "Another clinician was first." });
  return reportVersion;
}
