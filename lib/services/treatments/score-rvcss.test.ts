import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { rvcssScores } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, seenRequest } from "@/db/testing/refusals";
import { RVCSS_ITEMS, type RvcssItems } from "@/lib/domain/rvcss";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { getRequest } from "../requests/get-request";
import { withdrawRequest } from "../requests/withdraw-request";
import { removeRvcss } from "./remove-rvcss";
import { scoreRvcss } from "./score-rvcss";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const ITEMS = { ...(Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems), pain: 3, oedema: 2, compressionUse: 1 } as const;
const LEFT = { leg: "left", scoredOn: "2026-11-03", items: ITEMS } as const;
const scoresOf = async (requestId: string, as = clinic.actor.nurse) => (await getRequest(as, { requestId }))?.care.rvcss;

async function scored() {
  const { requestId } = await seenRequest(clinic);
  await scoreRvcss(clinic.actor.sonographer, { requestId, ...LEFT });
  return { requestId, scoreId: (await scoresOf(requestId))?.[0]?.id ?? "" };
}

describe("scoring a leg", () => {
  it("keeps the ten items with their total, and writes the audit rows", async () => {
    const { requestId, scoreId } = await scored();
    expect(await scoresOf(requestId)).toMatchObject([{ leg: "left", scoredOn: "2026-11-03", items: ITEMS, total: 6, recordedBy: clinic.actor.sonographer.name, removed: null }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.score_rvcss");
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", subjectKind: "request", changedFields: ["rvcss"] });
    expect(trail.find(({ subjectId }) => subjectId === scoreId)).toMatchObject({ subjectKind: "severity_score", changedFields: ["leg", "scoredOn", "items", "total"] });
  });

  it("is not shown to the desk", async () => {
    const { requestId } = await scored();
    expect(await scoresOf(requestId, clinic.actor.coordinator)).toEqual([]);
  });

  it("is refused on a day to come, more than a year before the request, and twice for one leg and day", async () => {
    const { requestId } = await scored();
    for (const scoredOn of ["2026-11-04", "2025-11-01", "2026-11-03"]) {
      await expect(scoreRvcss(clinic.actor.nurse, { requestId, ...LEFT, scoredOn })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "scoredOn" }] });
    }
    await scoreRvcss(clinic.actor.nurse, { requestId, ...LEFT, leg: "right" });
    expect(await scoresOf(requestId)).toHaveLength(2);
  });

  it("is refused once the request has ended", async () => {
    const { requestId, version } = await seenRequest(clinic);
    await withdrawRequest(clinic.actor.nurse, { requestId, version, because: "other", reason: "Moved away." });
    await expect(scoreRvcss(clinic.actor.nurse, { requestId, ...LEFT })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("withdrawn") });
  });
});

describe("taking a score away", () => {
  it("leaves it readable with who and why, makes room for another of that day, and writes the audit rows", async () => {
    const { requestId, scoreId } = await scored();
    await removeRvcss(clinic.actor.nurse, { scoreId, version: 1, reason: "Wrong leg." });
    await scoreRvcss(clinic.actor.nurse, { requestId, ...LEFT });
    expect(await scoresOf(requestId)).toMatchObject([{ version: 2, removed: { reason: "Wrong leg.", by: clinic.actor.nurse.name } }, { removed: null }]);
    const trail = await auditTrail(clinic.clinicId, "treatments.remove_rvcss");
    expect(trail.find(({ subjectId }) => subjectId === scoreId)).toMatchObject({ outcome: "ok", subjectKind: "severity_score", changedFields: ["removedAt", "removeReason"] });
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ subjectKind: "request", changedFields: ["rvcss"] });
  });

  it("keeps it away though the name of who did it is missing", async () => {
    const { requestId, scoreId } = await scored();
    await removeRvcss(clinic.actor.nurse, { scoreId, version: 1, reason: "Wrong leg." });
    const db = await connect();
    await db.update(rvcssScores).set({ removedById: newId(), version: 3 }).where(eq(rvcssScores.id, scoreId));
    expect(await scoresOf(requestId)).toMatchObject([{ removed: { reason: "Wrong leg.", by: "Not known" } }]);
  });

  it("is refused on an older version with who changed it, and the second time", async () => {
    const { scoreId } = await scored();
    await removeRvcss(clinic.actor.nurse, { scoreId, version: 1, reason: "Wrong leg." });
    await expect(removeRvcss(clinic.actor.clinician, { scoreId, version: 1, reason: "Wrong leg." })).rejects.toMatchObject({ code: "conflict", current: { version: 2, changedBy: clinic.actor.nurse.name, what: "Severity score taken away" } });
    await expect(removeRvcss(clinic.actor.clinician, { scoreId, version: 2, reason: "Wrong leg." })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already") });
  });

  it("is refused to the desk, and does not find one of another clinic", async () => {
    const { requestId, scoreId } = await scored();
    await expect(removeRvcss(clinic.actor.coordinator, { scoreId, version: 1, reason: "Wrong leg." })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeRvcss(other.actor.clinician, { scoreId, version: 1, reason: "Wrong leg." })).rejects.toMatchObject({ code: "not_found" });
    expect(await scoresOf(requestId)).toMatchObject([{ version: 1, removed: null }]);
    expect((await auditTrail(clinic.clinicId, "treatments.remove_rvcss")).findLast(({ subjectId }) => subjectId === scoreId)).toMatchObject({ outcome: "denied", errorCode: "forbidden" });
    expect((await auditTrail(other.clinicId, "treatments.remove_rvcss")).findLast(({ subjectId }) => subjectId === scoreId)).toMatchObject({ outcome: "failed", errorCode: "not_found" });
  });
});

describeRefusals({ permission: "treatments.score_rvcss", by: "sonographer", notBy: "coordinator", isVersioned: false, act: (actor, { requestId }) => scoreRvcss(actor, { requestId, ...LEFT }) });
