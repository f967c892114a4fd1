import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makePair, makePatient, patientRow } from "@/db/testing/merges";
import { fixClock } from "@/lib/platform/clock";
import { getPatient } from "./get-patient";
import { listMergeCandidates } from "./list-merge-candidates";
import { previewMerge } from "./preview-merge";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(() => fixClock(null));

describe("before a merge", () => {
  it("lists who shares a birth date, a phone or a similar name, the likeliest first, and nobody else", async () => {
    const clinicOnly = { familyName: "Quintanilla", givenName: "Rosa", bornOn: "1949-05-06", phone: "+13125550131" };
    const one = await makePatient(clinic, clinicOnly);
    const same = await makePatient(clinic, { ...clinicOnly, givenName: "Rosaria" });
    const phone = await makePatient(clinic, { familyName: "Unalike", givenName: "Peter", bornOn: "1990-01-01", phone: clinicOnly.phone });
    await makePatient(clinic, { familyName: "Stranger", givenName: "Otto", bornOn: "1991-01-01" });
    const found = await listMergeCandidates(clinic.actor.coordinator, { patientId: one.patientId });
    expect(found?.candidates.map(({ patientId, likeness }) => [patientId, likeness])).toEqual([
      [same.patientId, ["may_be_same", "birth", "phone", "name"]],
      [phone.patientId, ["phone"]],
    ]);
    expect(await listMergeCandidates(other.actor.nurse, { patientId: one.patientId })).toBeNull();
  });

  it("says line by line what differs, and what speaks against one person", async () => {
    const two = await makePair(clinic, { bornOn: "1950-01-01", familyName: "Abel", givenName: "Ann" }, { bornOn: "1960-01-01", familyName: "Zorn", givenName: "Zoe" });
    const preview = await previewMerge(clinic.actor.nurse, { keptId: two.kept.patientId, mergedId: two.merged.patientId });
    expect(preview?.lines.filter(({ way }) => way === "choose").map(({ fact }) => fact)).toEqual(["familyName", "givenName", "bornOn", "phone"]);
    expect(preview?.doubts).toEqual(["birth", "name", "both_open"]);
  });

  it.each([["Muñoz", "Munoz"], ["De la Peña", "de la Pena"], ["O'Brien", "O’Brien"]])("finds %s from %s and the other way round, and warns of each on the other's page", async (one, other) => {
    const two = await makePair(clinic, { familyName: one, givenName: "Jose", bornOn: "1951-02-03" }, { familyName: other, givenName: "José", bornOn: "1966-07-08" });
    for (const [from, to] of [[two.kept, two.merged], [two.merged, two.kept]] as const) {
      const found = await listMergeCandidates(clinic.actor.nurse, { patientId: from.patientId });
      expect(found?.candidates.find(({ patientId }) => patientId === to.patientId)?.likeness).toEqual(["name"]);
      const { familyName, bornOn } = await patientRow(to.patientId);
      expect((await getPatient(clinic.actor.nurse, { patientId: from.patientId }))?.similarPatients).toEqual([{ familyName, givenName: expect.any(String), bornOn }]);
    }
  });
});
