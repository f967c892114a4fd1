import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Permission } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { fixClock } from "@/lib/platform/clock";
import { withdrawRequest } from "@/lib/services/requests/withdraw-request";
import { auditTrail } from "./audit-trail";
import { TUESDAY_MORNING } from "./care";
import { makeClinic, type TestClinic } from "./factory";
import { careRows, plannedRequest } from "./treated";

type Seen = { treatmentId: string; version: number };
type Refusals = { permission: Permission; act: (actor: StaffActor, seen: Seen, clinic: TestClinic) => Promise<unknown> };

/** What every service on a planned treatment owes: a clinician, a clinic, a version, an open request. The suite has its database already. */
export function describeTreatmentRefusals({ permission, act }: Refusals): void {
  describe("its refusals", () => {
    let clinic: TestClinic;
    let other: TestClinic;
    beforeAll(async () => {
      fixClock(TUESDAY_MORNING);
      clinic = await makeClinic();
      other = await makeClinic();
    });
    afterAll(() => fixClock(null));

    for (const role of ["coordinator", "nurse", "sonographer", "admin"] as const) {
      it(`is refused to a ${role}, who leaves a denied row and changes nothing`, async () => {
        const { requestId, treatmentId, treatmentVersion } = await plannedRequest(clinic);
        const before = await careRows(requestId);
        await expect(act(clinic.actor[role], { treatmentId, version: treatmentVersion }, clinic)).rejects.toMatchObject({ code: "forbidden" });
        expect(await careRows(requestId)).toEqual(before);
        const event = (await auditTrail(clinic.clinicId, permission)).findLast(({ subjectId }) => subjectId === treatmentId);
        expect(event).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId, changedFields: [] });
      });
    }

    it("does not find a treatment of another clinic", async () => {
      const { treatmentId, treatmentVersion } = await plannedRequest(clinic);
      await expect(act(other.actor.clinician, { treatmentId, version: treatmentVersion }, other)).rejects.toMatchObject({ code: "not_found" });
    });

    it("is refused on an older version, with who changed what", async () => {
      const { treatmentId } = await plannedRequest(clinic);
      const attempt = act(clinic.actor.clinician, { treatmentId, version: 7 }, clinic);
      await expect(attempt).rejects.toMatchObject({ code: "conflict", current: { version: 1, changedBy: clinic.actor.clinician.name, what: "Treatment planned" } });
    });

    it("is refused once the request has ended", async () => {
      const { requestId, version, treatmentId, treatmentVersion } = await plannedRequest(clinic);
      await withdrawRequest(clinic.actor.nurse, { requestId, version, because: "other", reason: "Moved away." });
      const attempt = act(clinic.actor.clinician, { treatmentId, version: treatmentVersion }, clinic);
      await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("withdrawn") });
    });
  });
}
