import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequests } from "@/db/testing/worklist";
import { fixClock } from "@/lib/platform/clock";
import { purgeSearches } from "./purge-searches";
import { restoreSearch } from "./restore-search";
import { searchRequests } from "./search-requests";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
  await makeRequests(clinic, 12, new Date("2026-11-25T17:00:00Z"));
  await makeRequests(other, 2, new Date("2026-11-25T17:00:00Z"));
});

async function names(words: string, actor = clinic.actor.coordinator): Promise<string[]> {
  const { hits } = await searchRequests(actor, { words, includeEnded: false });
  return hits.map((hit) => `${hit.familyName}, ${hit.givenName}`).sort();
}

describe("the search", () => {
  it.each([
    ["garcia", ["Garcia, Ana", "Garcia, Anna"]],
    ["ANNA garcia", ["Garcia, Anna"]],
    ["munoz diaz", ["Muñoz-Díaz, José"]],
    ["Muñoz-Díaz", ["Muñoz-Díaz, José"]],
    ["o'brien", ["O'Brien, Siân"]],
    ["100% under", ["100%, Under_score"]],
    ["%garcia%", ["Garcia, Ana", "Garcia, Anna"]],
    ["Under_score", ["100%, Under_score"]],
    ["'; drop table requests; --", ["Smith; DROP TABLE, Robert"]],
    ["smith; drop", ["Smith; DROP TABLE, Robert"]],
    ["555-1004", ["Nguyen, Thomas"]],
    ["V-000001", ["Garcia, Ana"]],
    ["v 000002", ["Garcia, Anna"]],
    ["1941-03-14", ["Garcia, Anna"]],
    ["14-Mar-1941", ["Garcia, Anna"]],
  ])("finds %s as it stands", async (words, found) => {
    expect(await names(words)).toEqual(found);
  });

  it("offers near names only when nothing matches, and says that they only come near", async () => {
    const near = await searchRequests(clinic.actor.nurse, { words: "kowalsky", includeEnded: false });
    expect(near).toMatchObject({ isNear: true, hits: [{ familyName: "Kowalski" }] });
    expect((await searchRequests(clinic.actor.nurse, { words: "kowalski", includeEnded: false })).isNear).toBe(false);
  });

  it("names a few that come near beside the exact ones, marked as near, and only for names", async () => {
    const found = await searchRequests(clinic.actor.nurse, { words: "garcia ana", includeEnded: false });
    expect(found).toMatchObject({ isNear: false, hits: [{ givenName: "Ana" }], near: [{ givenName: "Anna" }] });
    for (const words of ["555-1004", "V-000001", "1941-03-14"]) {
      expect((await searchRequests(clinic.actor.nurse, { words, includeEnded: false })).near).toEqual([]);
    }
  });

  it("looks for near names only beside fewer than five matches: more are narrowed by another word", async () => {
    const crowd = await makeClinic();
    await makeRequests(crowd, 60, new Date("2026-11-25T17:00:00Z"));
    expect((await searchRequests(crowd.actor.nurse, { words: "garcia ana", includeEnded: true })).hits.length).toBeGreaterThanOrEqual(5);
    expect((await searchRequests(crowd.actor.nurse, { words: "garcia ana", includeEnded: true })).near).toEqual([]);
  });

  it("flags people who could be taken for each other", async () => {
    const { hits } = await searchRequests(clinic.actor.nurse, { words: "garcia", includeEnded: false });
    expect(hits.every((hit) => hit.hasSimilarName)).toBe(true);
  });

  it("asks for three letters or digits", async () => {
    for (const words of ["ab%", "12-", "   a", "%%%x", "___"]) {
      await expect(searchRequests(clinic.actor.nurse, { words, includeEnded: true })).rejects.toMatchObject({ code: "invalid" });
    }
  });

  it("never finds somebody of another clinic", async () => {
    expect(await names("nguyen", other.actor.nurse)).toEqual([]);
    expect(await names("garcia", other.actor.nurse)).toHaveLength(2);
  });

  it("comes back for half an hour to the person who made it, by an id that says nothing", async () => {
    fixClock(new Date("2026-11-25T17:00:00Z"));
    const ask = { includeEnded: false, isKept: true };
    const { keptId } = await searchRequests(clinic.actor.nurse, { words: "rossi", ...ask });
    const again = await searchRequests(clinic.actor.nurse, { words: "walsh", ...ask, keptId });
    expect(again.keptId).toBe(keptId);
    expect(await restoreSearch(clinic.actor.nurse, { keptId: keptId ?? "" })).toMatchObject({ words: "walsh", includeEnded: false, hits: [{ familyName: "Walsh" }] });
    expect((await auditTrail(clinic.clinicId, "requests.search")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1, actorId: clinic.actor.nurse.staffId });
    expect(await restoreSearch(clinic.actor.clinician, { keptId: keptId ?? "" })).toBeNull();
    const theirs = await searchRequests(clinic.actor.clinician, { words: "okafor", ...ask, keptId });
    expect(theirs.keptId).not.toBe(keptId);
    expect(await restoreSearch(clinic.actor.clinician, { keptId: theirs.keptId ?? "" })).toMatchObject({ words: "okafor" });
    expect(await restoreSearch(clinic.actor.nurse, { keptId: keptId ?? "" })).toMatchObject({ words: "walsh" });
    await expect(restoreSearch(clinic.actor.admin, { keptId: keptId ?? "" })).rejects.toMatchObject({ code: "forbidden" });
    fixClock(new Date("2026-11-25T17:30:00Z"));
    expect(await restoreSearch(clinic.actor.nurse, { keptId: keptId ?? "" })).toBeNull();
    expect(await purgeSearches()).toBeGreaterThanOrEqual(1);
    fixClock(new Date("2026-11-25T17:00:00Z"));
    expect(await restoreSearch(clinic.actor.nurse, { keptId: keptId ?? "" })).toBeNull();
    expect((await searchRequests(clinic.actor.nurse, { words: "rossi", includeEnded: false })).keptId).toBeNull();
    fixClock(null);
  });

  it("is audited without its words, and refused for an account that is only admin", async () => {
    await names("rossi");
    const event = (await auditTrail(clinic.clinicId, "requests.search")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", rowCount: 1 });
    expect(JSON.stringify(event).toLowerCase()).not.toContain("rossi");
    await expect(searchRequests(clinic.actor.admin, { words: "rossi", includeEnded: false })).rejects.toMatchObject({ code: "forbidden" });
  });
});
