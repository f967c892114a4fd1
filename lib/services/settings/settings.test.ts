import { beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { AddHolidayInput, SaveClinicInput, SaveOpeningHoursInput } from "@/lib/inputs/settings";
import { addApiClient } from "../api-clients/add-api-client";
import { listApiClients } from "../api-clients/list-api-clients";
import { readApiKey } from "../api-clients/read-api-key";
import { revokeApiClient } from "../api-clients/revoke-api-client";
import { addHoliday } from "./add-holiday";
import { addRoom } from "./add-room";
import { getSettings } from "./get-settings";
import { removeHoliday } from "./remove-holiday";
import { saveClinic } from "./save-clinic";
import { saveOpeningHours } from "./save-opening-hours";
import { saveRoom } from "./save-room";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
});

const facts = { version: 1, name: "Northside", phone: "+13125550100", timeZone: "America/Chicago", emergencyPolicy: "Call at once.", triageLeadId: null };
const origin = { ip: null, httpRequestId: null };

describe("the clinic's settings", () => {
  it("are saved with a row that names the changed fields, not their values", async () => {
    await saveClinic(clinic.actor.admin, { ...facts, triageLeadId: clinic.actor.nurse.staffId });
    const { clinic: saved } = await getSettings(clinic.actor.admin);
    expect(saved).toMatchObject({ name: "Northside", timeZone: "America/Chicago", triageLeadId: clinic.actor.nurse.staffId, version: 2 });
    const [row] = await auditTrail(clinic.clinicId, "settings.save");
    expect(row).toMatchObject({ outcome: "ok" });
    expect(row?.changedFields).toEqual(expect.arrayContaining(["name", "timeZone", "triageLeadId"]));
    expect(row?.changedFields).not.toContain("openingHours");
  });
  it("are refused to a clinician, who leaves a denied row", async () => {
    await expect(saveClinic(clinic.actor.clinician, facts)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getSettings(clinic.actor.nurse)).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(clinic.clinicId, "settings.save")).toMatchObject([{ outcome: "denied" }]);
  });
  it("from a stale screen change nothing", async () => {
    await saveOpeningHours(clinic.actor.admin, { version: 1, hours: { ...NINE_TO_FIVE, friday: null } });
    await expect(saveClinic(clinic.actor.admin, facts)).rejects.toMatchObject({ code: "conflict", current: { version: 2 } });
    expect((await getSettings(clinic.actor.admin)).clinic).toMatchObject({ name: "Test Vein Clinic", openingHours: { friday: null } });
  });
  it("take no triage lead who may not triage or is not of this clinic", async () => {
    for (const lead of [clinic.actor.coordinator, clinic.actor.admin, other.actor.nurse]) {
      await expect(saveClinic(clinic.actor.admin, { ...facts, triageLeadId: lead.staffId })).rejects.toMatchObject({ code: "invalid" });
    }
  });
  it("take no made-up zone, no impossible hours and no week without an open day", () => {
    expect(SaveClinicInput.safeParse({ ...facts, timeZone: "Mars/Olympus" }).success).toBe(false);
    const hours = (monday: { opens: string; closes: string }) => SaveOpeningHoursInput.safeParse({ version: 1, hours: { ...NINE_TO_FIVE, monday } }).success;
    expect(hours({ opens: "17:00", closes: "09:00" })).toBe(false);
    expect(hours({ opens: "24:00", closes: "25:00" })).toBe(false);
    const closed = Object.fromEntries(Object.keys(NINE_TO_FIVE).map((day) => [day, null]));
    expect(SaveOpeningHoursInput.safeParse({ version: 1, hours: closed }).success).toBe(false);
    expect(AddHolidayInput.safeParse({ onDay: "2026-02-30", name: "Never" }).success).toBe(false);
  });
});

describe("rooms and holidays", () => {
  it("are added, renamed and taken out of use, each with its row", async () => {
    const { roomId } = await addRoom(clinic.actor.admin, { name: "Room 2" });
    await saveRoom(clinic.actor.admin, { roomId, version: 1, name: "Duplex", isActive: false });
    expect((await getSettings(clinic.actor.admin)).rooms).toContainEqual({ id: roomId, name: "Duplex", isActive: false, version: 2 });
    await expect(saveRoom(clinic.actor.admin, { roomId, version: 1, name: "X", isActive: true })).rejects.toMatchObject({ code: "conflict" });
    await expect(addRoom(clinic.actor.admin, { name: "duplex" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "name" }] });
    await expect(saveRoom(other.actor.admin, { roomId, version: 2, name: "X", isActive: true })).rejects.toMatchObject({ code: "not_found" });
    expect((await auditTrail(clinic.clinicId, "settings.save")).map(({ outcome }) => outcome)).toEqual(["ok", "ok", "failed", "failed"]);
  });
  it("hold a day once, and only this clinic removes it", async () => {
    const { holidayId } = await addHoliday(clinic.actor.admin, { onDay: "2099-12-25", name: "Christmas" });
    await expect(addHoliday(clinic.actor.admin, { onDay: "2099-12-25", name: "Again" })).rejects.toMatchObject({ code: "invalid" });
    await expect(removeHoliday(other.actor.admin, { holidayId })).rejects.toMatchObject({ code: "not_found" });
    await removeHoliday(clinic.actor.admin, { holidayId });
    expect((await getSettings(clinic.actor.admin)).holidays).toEqual([]);
  });
});

describe("an API key", () => {
  it("is shown once, works until it is revoked, and is not stored", async () => {
    const { apiClientId, key } = await addApiClient(clinic.actor.admin, { name: "Website", scopes: ["requests.create"] });
    expect(JSON.stringify(await listApiClients(clinic.actor.admin))).not.toContain(key);
    expect(await readApiKey(key, origin)).toMatchObject({ kind: "api", clinicId: clinic.clinicId, scopes: ["requests.create"] });
    await revokeApiClient(clinic.actor.admin, { apiClientId });
    expect(await readApiKey(key, origin)).toBeNull();
    await expect(revokeApiClient(clinic.actor.admin, { apiClientId })).rejects.toMatchObject({ code: "invalid" });
    expect(await auditTrail(clinic.clinicId, "api_clients.revoke")).toMatchObject([{ outcome: "ok" }, { outcome: "failed" }]);
  });
  it("of another clinic does not exist here, and only an administrator makes one", async () => {
    const { apiClientId } = await addApiClient(other.actor.admin, { name: "Theirs", scopes: ["requests.read"] });
    await expect(revokeApiClient(clinic.actor.admin, { apiClientId })).rejects.toMatchObject({ code: "not_found" });
    await expect(addApiClient(clinic.actor.clinician, { name: "Mine", scopes: ["requests.read"] })).rejects.toMatchObject({ code: "forbidden" });
  });
});
