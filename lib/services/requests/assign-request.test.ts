import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { connect } from "@/db/client";
import { staff } from "@/db/schema";
import { eq, sql } from "drizzle-orm";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { makeStaff } from "@/db/testing/factory";
import { assignRequest } from "./assign-request";
import { declineRequest } from "./decline-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("assigning a request", () => {
  it("gives it to somebody of the clinic, takes it back, and writes the audit row", async () => {
    const seen = await seenRequest(clinic);
    const { staffId } = clinic.actor.sonographer;
    const saved = await assignRequest(clinic.actor.coordinator, { ...seen, assignToId: staffId });
    expect(await requestRow(seen.requestId)).toMatchObject({ assignedToId: staffId, version: saved.version });
    expect((await auditTrail(clinic.clinicId, "requests.assign")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["assignedToId"] });
    await assignRequest(clinic.actor.coordinator, { ...(await seenNow(seen.requestId)), assignToId: null });
    expect(await requestRow(seen.requestId)).toMatchObject({ assignedToId: null });
  });

  it("is refused for an administrator, a disabled account and a person of another clinic", async () => {
    const gone = await makeStaff(clinic.clinicId, ["nurse"], "Gone Nurse");
    const db = await connect();
    await db.update(staff).set({ disabledAt: new Date(), version: sql`${staff.version} + 1` }).where(eq(staff.id, gone.staffId));
    const other = await makeClinic();
    const seen = await seenRequest(clinic);
    for (const { staffId } of [clinic.actor.admin, gone, other.actor.nurse]) {
      const attempt = assignRequest(clinic.actor.nurse, { ...seen, assignToId: staffId });
      await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "assignToId" }] });
    }
  });

  it("is refused once the request has ended", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await declineRequest(clinic.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    await expect(assignRequest(clinic.actor.nurse, { ...seen, version, assignToId: null })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.assign", by: "coordinator", notBy: "sonographer", act: (actor, seen) => assignRequest(actor, { ...seen, assignToId: null }) });
