import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { checkInLinks, messages, patients } from "@/db/schema";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { treatedRequest } from "@/db/testing/treated";
import { fixClock } from "@/lib/platform/clock";
import { listCheckIns } from "@/lib/services/check-ins/list-check-ins";
import { sendCheckInLink } from "@/lib/services/check-ins/send-check-in-link";
import { sendCheckInLinks } from "./send-check-in-links";

vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), SMTP_URL: "smtp://127.0.0.1:1", PUBLIC_URL: "https://clinic.example" }) };
});

vi.mock("@/lib/format/check-in-mail", async (original) => {
  const real = await original<typeof import("@/lib/format/check-in-mail")>();
  const checkInMail: typeof real.checkInMail = (mail) => {
    if (mail.language === "fr") throw new Error("This mail cannot be written.");
    return real.checkInMail(mail);
  };
  return { checkInMail };
});

useTestDatabase();
beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

async function treated(clinic: TestClinic, changes: Partial<typeof patients.$inferInsert>): Promise<string> {
  fixClock(TUESDAY_MORNING);
  const { requestId } = await treatedRequest(clinic);
  const { patientId } = await requestRow(requestId);
  await (await connect()).update(patients).set({ ...changes, version: 2 }).where(eq(patients.id, patientId));
  return patientId;
}

it("mails each due link once, in the person's language, with no name and no word of health", async () => {
  const clinic = await makeClinic();
  const patientId = await treated(clinic, { email: "ana@example.test", language: "es-MX" });
  fixClock(new Date("2026-11-10T15:00:00Z"));
  await sendCheckInLinks();
  await sendCheckInLinks();
  const sent = await (await connect()).select().from(messages).where(eq(messages.clinicId, clinic.clinicId));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ recipient: "ana@example.test", subject: "Un formulario corto para usted", body: expect.stringMatching(/https:\/\/clinic\.example\/check-in\/[\w-]{43}\n/) });
  const [person] = await (await connect()).select().from(patients).where(eq(patients.id, patientId));
  const words = `${sent[0]?.subject} ${sent[0]?.body}`;
  expect(words).not.toMatch(/leg|pierna|vein|vena|clinic\b(?!\.example)|cl[ií]nica|tratamiento|calambre/i);
  expect(words).not.toContain(person?.familyName ?? "?");
});

it("writes to nobody who is not to be contacted, has died or left no address, however often it runs, and to everybody else once", async () => {
  const clinic = await makeClinic();
  await treated(clinic, { email: "no@example.test", isDoNotContact: true });
  await treated(clinic, { email: "dead@example.test", diedOn: "2026-11-05" });
  await treated(clinic, { email: null });
  await treated(clinic, { email: "ana@example.test" });
  fixClock(new Date("2026-11-10T15:00:00Z"));
  await sendCheckInLinks();
  await sendCheckInLinks();
  const db = await connect();
  expect((await db.select().from(messages).where(eq(messages.clinicId, clinic.clinicId))).map(({ recipient }) => recipient)).toEqual(["ana@example.test"]);
  expect(await db.select().from(checkInLinks).where(eq(checkInLinks.clinicId, clinic.clinicId))).toHaveLength(1);
});

it("makes no link for somebody without an address, also when it is asked for by the check-in", async () => {
  const clinic = await makeClinic();
  await treated(clinic, { email: null });
  fixClock(new Date("2026-11-10T15:00:00Z"));
  const due = () => listCheckIns(clinic.actor.nurse, { status: "due", page: 1 });
  const [row] = (await due()).rows;
  expect(row).toMatchObject({ hasEmail: false });
  expect(await sendCheckInLink(clinic.system, { checkInId: row?.id ?? "", write: () => ({ subject: "A form", body: "A form" }) })).toBeNull();
  expect((await due()).rows[0]?.link).toBeNull();
});

it("goes on after a check-in that fails, and fails itself at the end", async () => {
  const clinic = await makeClinic();
  await treated(clinic, { email: "first@example.test", language: "fr" });
  await treated(clinic, { email: "second@example.test", language: "en" });
  fixClock(new Date("2026-11-10T15:00:00Z"));
  await expect(sendCheckInLinks()).rejects.toThrow("Links of check-ins that were not sent: 1.");
  const sent = await (await connect()).select().from(messages).where(eq(messages.clinicId, clinic.clinicId));
  expect(sent.map(({ recipient }) => recipient)).toEqual(["second@example.test"]);
});
