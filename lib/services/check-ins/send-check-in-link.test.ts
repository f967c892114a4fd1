import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { checkInLinks, messages, patients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { checkInRows, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { CheckInMail } from "@/lib/domain/check-in-link";
import { fixClock } from "@/lib/platform/clock";
import { listMessages } from "../messages/list-messages";
import { closeRequest } from "../requests/close-request";
import { getRequest } from "../requests/get-request";
import { listCheckIns } from "./list-check-ins";
import { listUnsentLinks } from "./list-unsent-links";
import { openCheckInLink } from "./open-check-in-link";
import { recordCheckIn } from "./record-check-in";
import { saveCheckInPage } from "./save-check-in-page";
import { sendCheckInLink } from "./send-check-in-link";

vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), SMTP_URL: "smtp://127.0.0.1:1", PUBLIC_URL: "https://clinic.example" }) };
});

useTestDatabase();

/** In the window of the first check-in of a treatment on 3-Nov-2026, at 10 in the morning in New York. */
const WEEK_LATER = new Date("2026-11-10T15:00:00Z");

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const write = (mail: CheckInMail) => ({ subject: "A form", body: `${mail.language} ${mail.link} ${mail.until}` });

async function due(changes: Partial<typeof patients.$inferInsert> = { email: "ana@example.test" }, point: CheckInPoint = "1w") {
  const treated = await treatedRequest(clinic);
  const { patientId } = await requestRow(treated.requestId);
  await (await connect()).update(patients).set({ ...changes, version: 2 }).where(eq(patients.id, patientId));
  const checkIn = await checkInAt(treated.treatmentId, point);
  fixClock(WEEK_LATER);
  return { ...treated, patientId, checkInId: checkIn.id };
}

async function checkInAt(treatmentId: string, point: CheckInPoint) {
  const row = (await checkInRows(treatmentId)).find((checkIn) => checkIn.point === point);
  if (!row) throw new Error("The test made no such check-in.");
  return row;
}

const outbox = async () => (await connect()).select().from(messages).where(eq(messages.clinicId, clinic.clinicId));
const linksOf = async (checkInId: string) => (await connect()).select().from(checkInLinks).where(eq(checkInLinks.checkInId, checkInId)).orderBy(checkInLinks.createdAt);
const tokenOf = (link: string) => link.slice(link.lastIndexOf("/") + 1);
const send = async (checkInId: string, by: Parameters<typeof sendCheckInLink>[0] = clinic.actor.coordinator) => {
  const sent = await sendCheckInLink(by, { checkInId, write });
  if (!sent) throw new Error("Nothing was sent.");
  return sent;
};

describe("sending the link of a check-in", () => {
  it("mails it 20 seconds later in the patient's language, stores only its hash, and writes the audit row", async () => {
    const { checkInId, patientId } = await due({ email: "ana@example.test", language: "es" });
    const sent = await send(checkInId);
    expect(sent).toMatchObject({ mailedTo: "a…@example.test", link: expect.stringMatching(/^https:\/\/clinic\.example\/check-in\/[\w-]{43}$/) });
    const [mail] = await outbox();
    expect(mail).toMatchObject({ recipient: "ana@example.test", body: `es ${sent.link} 2026-11-13`, availableAt: new Date(WEEK_LATER.getTime() + 20_000) });
    const [link] = await linksOf(checkInId);
    expect(link).toMatchObject({ sentById: clinic.actor.coordinator.staffId, createdAt: WEEK_LATER, expiresAt: new Date("2026-11-14T05:00:00Z"), fields: {} });
    expect(JSON.stringify(link)).not.toContain(tokenOf(sent.link));
    expect((await auditTrail(clinic.clinicId, "check-ins.send_link")).at(-1)).toMatchObject({ outcome: "ok", subjectId: checkInId, patientId, changedFields: ["link", "message"] });
  });

  it("shows nobody the secret in the outbox", async () => {
    const { checkInId } = await due();
    const { link } = await send(checkInId);
    const shown = JSON.stringify(await listMessages(clinic.actor.admin));
    expect(shown).toContain("/check-in/…");
    expect(shown).not.toContain(tokenOf(link));
  });

  it("ends the earlier link, and what was typed there moves to the new one", async () => {
    const { checkInId } = await due();
    const first = await send(checkInId);
    await saveCheckInPage(clinic.patient, { token: tokenOf(first.link), page: "emergency-signs", names: ["emergencySymptoms"], typed: { emergencySymptoms: ["none_of_these"] } });
    const second = await send(checkInId, clinic.actor.sonographer);
    expect(await openCheckInLink(clinic.patient, { token: tokenOf(first.link) })).toBeNull();
    const fields = { emergencySymptoms: ["none_of_these"], visited: ["emergency-signs"] };
    expect(await openCheckInLink(clinic.patient, { token: tokenOf(second.link) })).toMatchObject({ state: "open", point: "1w", fields });
    expect((await linksOf(checkInId)).map((link) => link.fields).toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)).toEqual([{}, fields]);
    expect((await auditTrail(clinic.clinicId, "check-ins.send_link")).at(-1)).toMatchObject({ outcome: "ok", subjectId: checkInId, changedFields: ["link", "fields", "message"] });
  });

  it("tells staff what became of its mail, on the list and on the request", async () => {
    const { checkInId, requestId } = await due();
    const shown = async () => {
      const row = (await listCheckIns(clinic.actor.nurse, { status: "due", page: 1 })).rows.find(({ id }) => id === checkInId);
      const request = await getRequest(clinic.actor.nurse, { requestId });
      return [row?.link?.mail, request?.care.checkIns.find(({ id }) => id === checkInId)?.link?.mail];
    };
    await send(checkInId);
    expect(await shown()).toEqual(["waiting", "waiting"]);
    const [mail] = await outbox();
    const end = async (changes: Partial<typeof messages.$inferInsert>) => (await connect()).update(messages).set(changes).where(eq(messages.id, mail?.id ?? ""));
    await end({ deadAt: WEEK_LATER, version: 2 });
    expect(await shown()).toEqual(["failed", "failed"]);
    await end({ deadAt: null, sentAt: WEEK_LATER, version: 3 });
    expect(await shown()).toEqual(["sent", "sent"]);
  });

  it("tells staff that a link they gave to the patient was not mailed", async () => {
    const { checkInId } = await due({ email: null });
    await send(checkInId);
    const { rows } = await listCheckIns(clinic.actor.nurse, { status: "due", page: 1 });
    expect(rows.find(({ id }) => id === checkInId)?.link).toEqual({ madeAt: WEEK_LATER.toISOString(), mail: "none", isStarted: false });
  });

  it("gives staff the path when there is no address, or when the address is also that of somebody not to be contacted", async () => {
    const { checkInId } = await due({ email: null });
    expect(await send(checkInId)).toMatchObject({ mailedTo: null });
    fixClock(TUESDAY_MORNING);
    await due({ email: "both@example.test", isDoNotContact: true });
    fixClock(TUESDAY_MORNING);
    const shared = await due({ email: "Both@example.test" });
    expect(await send(shared.checkInId)).toMatchObject({ mailedTo: null });
    expect(await outbox()).toEqual([]);
  });

  it("stands for both legs: the other leg's link ends with it", async () => {
    const left = await due();
    fixClock(TUESDAY_MORNING);
    const right = await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    fixClock(WEEK_LATER);
    const first = await send(left.checkInId);
    await send((await checkInAt(right.treatmentId, "1w")).id);
    expect(await openCheckInLink(clinic.patient, { token: tokenOf(first.link) })).toBeNull();
  });
});

describe("nobody is written to", () => {
  it("who asked not to be contacted or has died, by staff or by itself", async () => {
    for (const changes of [{ isDoNotContact: true }, { diedOn: "2026-11-05" }]) {
      fixClock(TUESDAY_MORNING);
      const { checkInId } = await due({ email: "ana@example.test", ...changes });
      await expect(sendCheckInLink(clinic.actor.nurse, { checkInId, write })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Do not send messages") });
      await expect(sendCheckInLink(clinic.system, { checkInId, write })).rejects.toMatchObject({ code: "invalid" });
      expect(await listUnsentLinks(clinic.system)).toEqual([]);
    }
    expect(await outbox()).toEqual([]);
    expect((await auditTrail(clinic.clinicId, "check-ins.send_link")).filter(({ outcome }) => outcome === "failed")).toHaveLength(4);
  });

  it("before the window, after it, once answered, and once the request has ended", async () => {
    const { checkInId, treatmentId, requestId, version } = await due();
    await expect(send((await checkInAt(treatmentId, "1m")).id)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("has not begun") });
    fixClock(new Date("2026-11-14T15:00:00Z"));
    await expect(send(checkInId)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("by phone") });
    fixClock(WEEK_LATER);
    await recordCheckIn(clinic.actor.nurse, { checkInId, version: 1, answers: { emergencySymptoms: [], limbSymptoms: [], veinBleeding: "no", newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no", spreadingRedness: "no", pgic: "no_change" } });
    await expect(send(checkInId)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already answered") });
    await closeRequest(clinic.actor.clinician, { requestId, version, outcome: "not_known", reason: "Moved away." });
    await expect(send(checkInId)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("closed") });
  });

  it("by an administrator, who leaves a denied row, and from another clinic", async () => {
    const { checkInId } = await due();
    await expect(send(checkInId, clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "check-ins.send_link")).at(-1)).toMatchObject({ outcome: "denied", subjectId: checkInId });
    await expect(send(checkInId, (await makeClinic()).actor.nurse)).rejects.toMatchObject({ code: "not_found" });
    expect(await linksOf(checkInId)).toEqual([]);
  });
});

describe("links that go out by themselves", () => {
  it("go out once, when the window has begun, and never beside one that staff sent", async () => {
    const { checkInId } = await due();
    expect(await listUnsentLinks(clinic.system)).toEqual([checkInId]);
    expect(await send(checkInId, clinic.system)).toMatchObject({ mailedTo: "a…@example.test" });
    expect((await linksOf(checkInId))[0]).toMatchObject({ sentById: null });
    expect(await listUnsentLinks(clinic.system)).toEqual([]);
    expect(await sendCheckInLink(clinic.system, { checkInId, write })).toBeNull();
    expect(await outbox()).toHaveLength(1);
    expect((await auditTrail(clinic.clinicId, "check-ins.send_link")).findLast(({ changedFields }) => changedFields.includes("message"))).toMatchObject({ actorKind: "system", outcome: "ok" });
  });

  it("are not listed for an address that is also that of somebody not to be contacted, so that they keep no other back", async () => {
    await due({ email: "both@example.test", isDoNotContact: true });
    fixClock(TUESDAY_MORNING);
    await due({ email: "Both@example.test" });
    fixClock(TUESDAY_MORNING);
    const { checkInId } = await due({ email: "own@example.test" });
    expect(await listUnsentLinks(clinic.system)).toEqual([checkInId]);
  });

  it("are one for both legs", async () => {
    const left = await due();
    fixClock(TUESDAY_MORNING);
    await treatedAgain(clinic, left.requestId, RIGHT_GSV, "2026-11-03");
    fixClock(WEEK_LATER);
    expect(await listUnsentLinks(clinic.system)).toEqual([left.checkInId]);
    await send(left.checkInId, clinic.system);
    expect(await listUnsentLinks(clinic.system)).toEqual([]);
  });

  it("wait for the morning, and for an address", async () => {
    await due();
    fixClock(new Date("2026-11-10T12:59:00Z"));
    expect(await listUnsentLinks(clinic.system)).toEqual([]);
    fixClock(new Date("2026-11-10T13:00:00Z"));
    expect(await listUnsentLinks(clinic.system)).toHaveLength(1);
    fixClock(TUESDAY_MORNING);
    const { checkInId } = await due({ email: null });
    expect(await listUnsentLinks(clinic.system)).not.toContain(checkInId);
  });

  it("hold nothing that was typed after they ran out", async () => {
    const { checkInId } = await due();
    await send(checkInId, clinic.system);
    await (await connect()).update(checkInLinks).set({ fields: { worstPain: "3" }, version: 2 }).where(eq(checkInLinks.checkInId, checkInId));
    await listUnsentLinks(clinic.system);
    expect((await linksOf(checkInId))[0]?.fields).toEqual({ worstPain: "3" });
    fixClock(new Date("2026-11-14T15:00:00Z"));
    await listUnsentLinks(clinic.system);
    expect((await linksOf(checkInId))[0]?.fields).toEqual({});
  });
});
