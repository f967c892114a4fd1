import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { acceptRequest } from "./accept-request";
import { snoozeRequest } from "./snooze-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

describe("snoozing a request", () => {
  it("hides it until a moment to come, and writes the audit row with it", async () => {
    const seen = await seenRequest(clinic);
    const until = inDays(2);
    await snoozeRequest(clinic.actor.coordinator, { ...seen, until });
    expect(await requestRow(seen.requestId)).toMatchObject({ snoozedUntil: until, version: seen.version + 1 });
    expect((await auditTrail(clinic.clinicId, "requests.snooze")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["snoozedUntil"] });
  });

  it("ends with the next decision, so that no accepted request stays hidden", async () => {
    const seen = await seenRequest(clinic);
    const { version } = await snoozeRequest(clinic.actor.nurse, { ...seen, until: inDays(2) });
    const moved = await acceptRequest(clinic.actor.nurse, { ...seen, version, reason: "Fits.", patternOpinion: null });
    expect(await requestRow(seen.requestId)).toMatchObject({ stage: "accepted", snoozedUntil: null, version: moved.version });
  });

  it("is refused for the past, for longer than 90 days, and for an emergency", async () => {
    const seen = await seenRequest(clinic);
    for (const until of [inDays(-1), inDays(91)]) {
      await expect(snoozeRequest(clinic.actor.nurse, { ...seen, until })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "until" }] });
    }
    const urgent = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    await expect(snoozeRequest(clinic.actor.nurse, { ...urgent, until: inDays(1) })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeRefusals({ permission: "requests.snooze", by: "coordinator", notBy: "sonographer", act: (actor, seen) => snoozeRequest(actor, { ...seen, until: inDays(1) }) });
