import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequests } from "@/db/testing/worklist";
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

  it("is audited without its words, and refused for an account that is only admin", async () => {
    await names("rossi");
    const event = (await auditTrail(clinic.clinicId, "requests.search")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", rowCount: 1 });
    expect(JSON.stringify(event).toLowerCase()).not.toContain("rossi");
    await expect(searchRequests(clinic.actor.admin, { words: "rossi", includeEnded: false })).rejects.toMatchObject({ code: "forbidden" });
  });
});
