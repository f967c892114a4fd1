import { beforeAll, describe, expect, it } from "vitest";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { seenNow, seenRequest } from "@/db/testing/refusals";
import { LEFT_GSV, treatedRequest } from "@/db/testing/treated";
import { RVCSS_ITEMS, type RvcssItems } from "@/lib/domain/rvcss";
import { fixClock } from "@/lib/platform/clock";
import { acceptRequest } from "./requests/accept-request";
import { assignRequest } from "./requests/assign-request";
import { claimRequest } from "./requests/claim-request";
import { noteRequest } from "./requests/note-request";
import { snoozeRequest } from "./requests/snooze-request";
import { addComplication } from "./treatments/add-complication";
import { addCompressionTrial } from "./treatments/add-compression-trial";
import { planTreatment } from "./treatments/plan-treatment";
import { scoreRvcss } from "./treatments/score-rvcss";

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

  it("is told of a clot that was recorded meanwhile, in its words and by its name", async () => {
    fixClock(TUESDAY_MORNING);
    const seen = await treatedRequest(clinic);
    await addComplication(clinic.actor.nurse, { treatmentId: seen.treatmentId, kind: "clot", ehitClass: null, foundOn: "2026-11-03", note: null });
    const attempt = planTreatment(clinic.actor.clinician, { requestId: seen.requestId, version: seen.version, ...LEFT_GSV });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", current: { changedBy: clinic.actor.nurse.name, what: "Complication recorded" } });
    fixClock(null);
  });

  it("is not told of what was recorded after the change and moved nothing", async () => {
    const seen = await seenRequest(clinic);
    const { requestId } = seen;
    await claimRequest(clinic.actor.nurse, seen);
    const items = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems;
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
    await scoreRvcss(clinic.actor.sonographer, { requestId, leg: "left", scoredOn: lastWeek, items });
    await addCompressionTrial(clinic.actor.coordinator, { requestId, legs: "left", compressionClass: "20_30", hoursPerDay: 10, startedOn: lastWeek, endedOn: null, effect: null });
    await noteRequest(clinic.actor.sonographer, { requestId, body: "A note changes no version." });
    await expect(assignRequest(clinic.actor.coordinator, { ...seen, assignToId: null })).rejects.toMatchObject({
      code: "conflict", current: { changedBy: clinic.actor.nurse.name, what: "Taken over" },
    });
  });
});
