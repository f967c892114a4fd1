import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenNow, seenRequest } from "@/db/testing/refusals";
import { makeRequest } from "@/db/testing/requests";
import { markDuplicate } from "./mark-duplicate";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const reason = "Same person, sent twice.";

describe("marking a duplicate", () => {
  it("ends the copy, links the kept request, and writes the audit row with it", async () => {
    const kept = await makeRequest(clinic.patient);
    const seen = await seenRequest(clinic);
    const moved = await markDuplicate(clinic.actor.coordinator, { ...seen, keptReference: kept.reference, reason });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "duplicate", duplicateOfId: kept.id, version: moved.version });
    expect((await auditTrail(clinic.clinicId, "requests.mark_duplicate")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["duplicateOfId", "stage"] });
  });

  it("is refused for itself, for a reference nobody has, and for a request of another clinic", async () => {
    const other = await makeClinic();
    for (let n = 0; n < 30; n += 1) await makeRequest(other.patient);
    const theirs = "V-000030";
    const seen = await seenRequest(clinic);
    const { reference } = await requestRow(seen.requestId);
    for (const keptReference of [reference, "V-999999", theirs]) {
      const attempt = markDuplicate(clinic.actor.nurse, { ...seen, keptReference, reason });
      await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "keptReference" }] });
    }
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "new", duplicateOfId: null, version: seen.version });
  });

  it("never makes a chain, from either end", async () => {
    const [first, second, third] = [await makeRequest(clinic.patient), await makeRequest(clinic.patient), await makeRequest(clinic.patient)];
    const mark = async (id: string, keptReference: string) => markDuplicate(clinic.actor.nurse, { ...(await seenNow(id)), keptReference, reason });
    await mark(first.id, second.reference);
    await expect(mark(third.id, first.reference)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("itself a duplicate") });
    await expect(mark(second.id, third.reference)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining(first.reference) });
  });

  it("is refused once the request has a decision", async () => {
    const kept = await makeRequest(clinic.patient);
    const seen = await seenRequest(clinic);
    const { version } = await markDuplicate(clinic.actor.nurse, { ...seen, keptReference: kept.reference, reason });
    const again = markDuplicate(clinic.actor.nurse, { ...seen, version, keptReference: kept.reference, reason });
    await expect(again).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("only from New") });
  });
});

describeRefusals({
  permission: "requests.mark_duplicate",
  by: "coordinator",
  notBy: "sonographer",
  act: async (actor, seen, of) => markDuplicate(actor, { ...seen, keptReference: (await makeRequest(of.patient)).reference, reason }),
});
