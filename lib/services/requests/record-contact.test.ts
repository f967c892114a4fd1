import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { contactAttempts } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { checkInRows, treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { getRequest } from "./get-request";
import { recordContact } from "./record-contact";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

afterEach(() => fixClock(null));

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

describe("recording a contact about a check-in", () => {
  it("keeps which check-in it was about, stands in the contact log and writes the audit row", async () => {
    fixClock(TUESDAY_MORNING);
    const { requestId, treatmentId } = await treatedRequest(clinic);
    const [checkIn] = await checkInRows(treatmentId);
    await recordContact(clinic.actor.coordinator, { ...call, requestId, checkInId: checkIn?.id });
    const [stored] = await (await connect()).select().from(contactAttempts).where(eq(contactAttempts.requestId, requestId));
    expect(stored).toMatchObject({ checkInId: checkIn?.id, channel: "call", outcome: "no_answer", staffId: clinic.actor.coordinator.staffId });
    expect((await getRequest(clinic.actor.nurse, { requestId }))?.contacts).toMatchObject([{ outcome: "no_answer", checkInPoint: "1w" }]);
    expect((await auditTrail(clinic.clinicId, "requests.record_contact")).findLast(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", changedFields: ["contacts", "firstContactAt"] });
  });

  it("names the check-in of that contact alone in the contact log", async () => {
    fixClock(TUESDAY_MORNING);
    const { requestId, treatmentId } = await treatedRequest(clinic);
    const month = (await checkInRows(treatmentId)).find(({ point }) => point === "1m");
    await recordContact(clinic.actor.coordinator, { ...call, requestId, checkInId: month?.id });
    await recordContact(clinic.actor.coordinator, { ...call, requestId, outcome: "reached" });
    const contacts = (await getRequest(clinic.actor.coordinator, { requestId }))?.contacts;
    expect(contacts?.map(({ outcome, checkInPoint }) => ({ outcome, checkInPoint }))).toEqual([{ outcome: "reached", checkInPoint: null }, { outcome: "no_answer", checkInPoint: "1m" }]);
  });

  it("does not find a check-in of another request or another clinic", async () => {
    fixClock(TUESDAY_MORNING);
    const own = await treatedRequest(clinic);
    const other = await treatedRequest(clinic);
    const elsewhere = await makeClinic();
    const foreign = await treatedRequest(elsewhere);
    for (const { treatmentId } of [other, foreign]) {
      const [checkIn] = await checkInRows(treatmentId);
      await expect(recordContact(clinic.actor.nurse, { ...call, requestId: own.requestId, checkInId: checkIn?.id })).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await getRequest(clinic.actor.nurse, { requestId: own.requestId }))?.contacts).toEqual([]);
  });
});

describeRefusals({
  permission: "requests.record_contact",
  by: "coordinator",
  notBy: "sonographer",
  isVersioned: false,
  act: (actor, { requestId }) => recordContact(actor, { ...call, requestId }),
});
