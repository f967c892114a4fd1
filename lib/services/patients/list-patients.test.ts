import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeRequest, requestInput } from "@/db/testing/requests";
import { listPatients } from "./list-patients";

useTestDatabase();

let clinic: TestClinic;
let reference: string;
beforeAll(async () => {
  clinic = await makeClinic();
  const other = await makeClinic();
  const person = (familyName: string, givenName: string, bornOn: string, phone: string) => ({ patient: { ...requestInput().patient, familyName, givenName, bornOn, phone } });
  await makeRequest(clinic.patient, person("Zamora", "Ines", "1970-02-01", "+13125550101"));
  ({ reference } = await makeRequest(clinic.patient, person("Muñoz", "José", "1961-03-14", "+13125550102")));
  await makeRequest(clinic.patient, person("Adler", "Ana", "1958-07-09", "+13125550103"));
  await makeRequest(clinic.patient, person("Adler", "Anna", "1944-01-30", "+13125550104"));
  await makeRequest(other.patient, person("Muñoz", "Elsewhere", "1961-03-14", "+13125550102"));
});

const names = ({ rows }: Awaited<ReturnType<typeof listPatients>>) => rows.map(({ familyName, givenName }) => `${familyName} ${givenName}`);

describe("the list of people", () => {
  it("holds everybody of this clinic once, by family name, with the newest request, and leaves an audit row", async () => {
    const list = await listPatients(clinic.actor.coordinator, { words: null, page: 1 });
    expect(names(list)).toEqual(["Adler Ana", "Adler Anna", "Muñoz José", "Zamora Ines"]);
    expect(list.rows.at(-1)).toMatchObject({ requests: 1, newest: { stage: "new" } });
    expect(list.rows.map(({ hasSimilarName }) => hasSimilarName)).toEqual([true, true, false, false]);
    expect((await auditTrail(clinic.clinicId, "patients.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 4 });
  });

  it("finds by name without accents, by phone digits, by reference and by birth date, and only here", async () => {
    for (const words of ["munoz", "jose mun", "(312) 555-0102", reference, "14-Mar-1961"]) {
      expect(names(await listPatients(clinic.actor.nurse, { words, page: 1 }))).toEqual(["Muñoz José"]);
    }
    expect(names(await listPatients(clinic.actor.nurse, { words: "100%", page: 1 }))).toEqual([]);
  });

  it("offers names that are nearly like that when nobody's is, says so, and only here", async () => {
    const near = await listPatients(clinic.actor.coordinator, { words: "Zamorra", page: 1 });
    expect(near.isNear).toBe(true);
    expect(names(near)).toEqual(["Zamora Ines"]);
    expect((await auditTrail(clinic.clinicId, "patients.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1 });
    expect(await listPatients(clinic.actor.coordinator, { words: "munoz", page: 1 })).toMatchObject({ isNear: false });
    expect(await listPatients(clinic.actor.coordinator, { words: "555-9999", page: 1 })).toMatchObject({ isNear: false, rows: [] });
  });

  it("is empty behind its last page, and refuses words without 3 letters or digits", async () => {
    expect(await listPatients(clinic.actor.nurse, { words: null, page: 2 })).toMatchObject({ rows: [], hasNext: false });
    await expect(listPatients(clinic.actor.nurse, { words: "---", page: 1 })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is refused to an admin, who leaves a denied row", async () => {
    await expect(listPatients(clinic.actor.admin, { words: null, page: 1 })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "patients.list")).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor.admin.staffId });
  });
});
