import { beforeAll, describe, expect, it } from "vitest";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { seenNow, seenRequest } from "@/db/testing/refusals";
import { acceptRequest } from "./requests/accept-request";
import { assignRequest } from "./requests/assign-request";
import { claimRequest } from "./requests/claim-request";
import { snoozeRequest } from "./requests/snooze-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("somebody who saves second", () => {
  it("is told how the request stands now, and who changed each part of it when", async () => {
    const seen = await seenRequest(clinic);
    await snoozeRequest(clinic.actor.coordinator, { ...seen, until: new Date(Date.now() + 3 * 3_600_000) });
    await claimRequest(clinic.actor.nurse, await seenNow(seen.requestId));
    await acceptRequest(clinic.actor.clinician, { ...(await seenNow(seen.requestId)), reason: "Fits.", patternOpinion: null });
    const attempt = assignRequest(clinic.actor.coordinator, { ...seen, assignToId: null });
    const at = expect.any(String) as string;
    await expect(attempt).rejects.toMatchObject({
      code: "conflict",
      current: {
        request: {
          facts: { stage: "accepted", urgency: "ROUTINE", owner: clinic.actor.nurse.name, snoozedUntil: null, firstContactAt: null, openFlags: [] },
          changes: {
            stage: { by: clinic.actor.clinician.name, at },
            owner: { by: clinic.actor.nurse.name, at },
            // Accepting woke it.
            snoozedUntil: { by: clinic.actor.clinician.name, at },
          },
        },
      },
    });
  });

  it("sees the open flags only by the role's own words for them", async () => {
    const seen = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    await claimRequest(clinic.actor.nurse, seen);
    const flagsOf = async (role: "coordinator" | "clinician") =>
      assignRequest(clinic.actor[role], { ...seen, assignToId: null }).then(
        () => null,
        (conflict: { current: { request: { facts: { openFlags: string[] } } } }) => conflict.current.request.facts.openFlags,
      );
    expect(new Set(await flagsOf("coordinator"))).toEqual(new Set(["contact"]));
    expect(await flagsOf("clinician")).toEqual(expect.arrayContaining([expect.stringMatching(/^[A-Z]\d+$/)]));
  });
});
