import { beforeAll, describe, expect, it } from "vitest";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { auditTrail } from "@/db/testing/audit-trail";
import { inTwoDays, seenRequests } from "@/db/testing/bulk";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { applyBulk } from "./apply-bulk";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("changing many requests at once", () => {
  it("changes each by its own service, with an audit row each and one for the whole", async () => {
    const rows = await seenRequests(clinic, 3);
    const { nurse, sonographer } = clinic.actor;
    const { bulkId, outcomes } = await applyBulk(nurse, { rows, change: { kind: "assign", assignToId: sonographer.staffId } });
    expect(outcomes).toEqual(rows.map(({ requestId }) => ({ requestId, why: null })));
    for (const { requestId } of rows) expect(await requestRow(requestId)).toMatchObject({ assignedToId: sonographer.staffId });
    const singles = (await auditTrail(clinic.clinicId, "requests.assign")).map(({ subjectId }) => subjectId);
    expect(singles).toEqual(rows.map(({ requestId }) => requestId));
    expect((await auditTrail(clinic.clinicId, "requests.bulk")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "bulk", subjectId: bulkId, rowCount: 3 });
  });

  it("asks each for information with the words, and wakes what was snoozed", async () => {
    const rows = await seenRequests(clinic, 2);
    await applyBulk(clinic.actor.coordinator, { rows, change: { kind: "ask_information", topic: "contact_details", reason: "Best time to call?" } });
    for (const { requestId } of rows) expect(await requestRow(requestId)).toMatchObject({ stage: "needs_info", snoozedUntil: null });
  });

  it("never parks an emergency with others, even when it is sent without a preview", async () => {
    const urgent = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const { outcomes } = await applyBulk(clinic.actor.nurse, { rows: [urgent], change: { kind: "ask_information", topic: "other", reason: "Which leg?" } });
    expect(outcomes[0]?.why).toBe("An emergency or same-day request is asked on its own.");
    expect(await requestRow(urgent.requestId)).toMatchObject({ stage: "new", version: urgent.version });
  });

  it("does the others when one is refused, and says why it was", async () => {
    const [calm, changed] = await seenRequests(clinic, 2);
    if (!calm || !changed) throw new Error("The test made two requests.");
    const urgent = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const missing = { requestId: "00000000-0000-7000-8000-000000000000", version: 1 };
    await assignRequest(clinic.actor.coordinator, { ...changed, assignToId: clinic.actor.nurse.staffId });
    const until = inTwoDays();
    const { outcomes } = await applyBulk(clinic.actor.nurse, { rows: [urgent, changed, missing, calm], change: { kind: "snooze", until } });
    expect(outcomes.map(({ why }) => why)).toEqual([
      "An emergency or same-day request cannot be snoozed.",
      `changed by ${clinic.actor.coordinator.name} just now`,
      "This request does not exist in your clinic.",
      null,
    ]);
    expect(await requestRow(calm.requestId)).toMatchObject({ snoozedUntil: until });
    expect(await requestRow(changed.requestId)).toMatchObject({ snoozedUntil: null });
  });

  it("has one winner for each request when two people change the same ones at the same moment", async () => {
    const rows = await seenRequests(clinic, 4);
    const { nurse, coordinator } = clinic.actor;
    const both = await Promise.all([nurse, coordinator].map((actor) => applyBulk(actor, { rows, change: { kind: "assign", assignToId: actor.staffId } })));
    for (const [index, { requestId }] of rows.entries()) {
      const winners = both.map(({ outcomes }) => outcomes[index]?.why === null);
      expect(winners.filter(Boolean)).toHaveLength(1);
      expect(await requestRow(requestId)).toMatchObject({ assignedToId: winners[0] ? nurse.staffId : coordinator.staffId, version: 2 });
    }
  });

  it("is refused to a sonographer and an administrator, who change nothing", async () => {
    const rows = await seenRequests(clinic, 1);
    for (const role of ["sonographer", "admin"] as const) {
      const attempt = applyBulk(clinic.actor[role], { rows, change: { kind: "assign", assignToId: clinic.actor.nurse.staffId } });
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await requestRow(rows[0]?.requestId ?? "")).toMatchObject({ assignedToId: null, version: rows[0]?.version });
    expect((await auditTrail(clinic.clinicId, "requests.bulk")).at(-1)).toMatchObject({ outcome: "denied" });
  });

  it("does not find a request of another clinic", async () => {
    const rows = await seenRequests(clinic, 1);
    const other = await makeClinic();
    const { outcomes } = await applyBulk(other.actor.nurse, { rows, change: { kind: "snooze", until: inTwoDays() } });
    expect(outcomes[0]?.why).toBe("This request does not exist in your clinic.");
  });
});
