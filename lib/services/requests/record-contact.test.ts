import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { getRequest } from "./get-request";
import { recordContact } from "./record-contact";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const call = { channel: "call", outcome: "no_answer", note: null, occurredAt: null } as const;

describe("recording a contact", () => {
  it.each(["reached", "no_answer", "left_message"] as const)("stops the first-contact clock once, whatever came of it: %s", async (outcome) => {
    const { requestId, version } = await seenRequest(clinic);
    await recordContact(clinic.actor.coordinator, { ...call, requestId, outcome });
    const first = await requestRow(requestId);
    expect(first.firstContactAt).toBeInstanceOf(Date);
    expect(first.version).toBe(version + 1);
    await recordContact(clinic.actor.coordinator, { ...call, requestId });
    expect(await requestRow(requestId)).toEqual(first);
    const detail = await getRequest(clinic.actor.coordinator, { requestId });
    expect(detail?.contacts).toHaveLength(2);
    const event = (await auditTrail(clinic.clinicId, "requests.record_contact")).find(({ subjectId }) => subjectId === requestId);
    expect(event).toMatchObject({ outcome: "ok", changedFields: ["contacts", "firstContactAt"] });
  });

  it("is refused for a moment to come or before the request came in", async () => {
    const { requestId } = await seenRequest(clinic);
    for (const occurredAt of [new Date(Date.now() + 60 * 60_000), new Date(Date.now() - 24 * 60 * 60_000)]) {
      await expect(recordContact(clinic.actor.nurse, { ...call, requestId, occurredAt })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "occurredAt" }] });
    }
  });

  it("is refused as a text to somebody who did not agree to texts, and as an e-mail without an address", async () => {
    const { requestId } = await seenRequest(clinic);
    for (const channel of ["text", "email"] as const) {
      await expect(recordContact(clinic.actor.nurse, { ...call, requestId, channel })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "channel" }] });
    }
  });
});

describeRefusals({
  permission: "requests.record_contact",
  by: "coordinator",
  notBy: "sonographer",
  isVersioned: false,
  act: (actor, { requestId }) => recordContact(actor, { ...call, requestId }),
});
