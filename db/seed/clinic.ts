import { randomInt } from "node:crypto";
import { insertApiClient } from "@/db/queries/api-clients";
import { findFirstClinic, insertClinic, saveClinic } from "@/db/queries/clinics";
import { insertStaff } from "@/db/queries/staff";
import { holidays, rooms } from "@/db/schema";
import { API_SCOPES, type ApiActor, type Origin, type PatientActor, type Role, type StaffActor } from "@/lib/domain/actor";
import type { ClinicCalendar, OpeningHours } from "@/lib/domain/opening-hours";
import { newId } from "@/lib/platform/id";
import { hashPassword } from "@/lib/platform/password";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { unattended } from "@/lib/services/audited";
import { Diary } from "./diary";

export type SignIn = { role: Role; name: string; email: string; password: string; totpSecret: null };
export type SeededClinic = {
  calendar: ClinicCalendar;
  staff: { coordinator: StaffActor; nurses: [StaffActor, StaffActor]; sonographers: [StaffActor, StaffActor]; clinician: StaffActor; admin: StaffActor };
  diary: Diary;
  /** Whose rules some treatments follow; null while none are stored. */
  payerRuleSetId: string | null;
  api: ApiActor;
  patient: PatientActor;
  apiKey: string;
  signIns: SignIn[];
};

const DAY = { opens: "08:00", closes: "17:00" };
const HOURS: OpeningHours = { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: { opens: "08:00", closes: "19:00" }, friday: { opens: "08:00", closes: "16:00" }, saturday: null, sunday: null };
const TIME_ZONE = "America/Chicago";
const PEOPLE: readonly { role: Role; name: string; credential?: string }[] = [
  { role: "coordinator", name: "Carla Mendez" },
  { role: "nurse", name: "Nora Whitfield" },
  { role: "nurse", name: "Marcus Bell" },
  { role: "sonographer", name: "Sam Okafor", credential: "RVT" },
  { role: "sonographer", name: "Priya Nair", credential: "RVT" },
  { role: "clinician", name: "Dr. Helen Park", credential: "MD, RPVI" },
  { role: "admin", name: "Alex Dunn" },
];
const ORIGIN: Origin = { ip: "127.0.0.1", httpRequestId: null };
/** Open for longer than anything that is told of it. */
const STARTED_DAYS_AGO = 820;
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** The clinic with its rooms, holidays, six accounts and one API key. Passwords and key are new each time. */
export async function makeSeededClinic(at: Date): Promise<SeededClinic> {
  const clinicId = newId();
  const closedOn = closedDays(at.getUTCFullYear());
  const accounts = await Promise.all(PEOPLE.map((person) => makeAccount(person, clinicId)));
  const bothRooms = ["Room 1", "Room 2"].map((name) => ({ id: newId(), name }));
  const apiKey = newSecret();
  const clientId = newId();
  const startedAt = new Date(at.getTime() - STARTED_DAYS_AGO * 86_400_000);
  await unattended("first start", async (tx) => {
    if (await findFirstClinic(tx)) throw new Error("This database already has a clinic: the demonstration needs an empty one.");
    await insertClinic(tx, {
      id: clinicId,
      name: "Northside Vein Clinic",
      phone: "+13125550100",
      timeZone: TIME_ZONE,
      openingHours: HOURS,
      emergencyPolicy: "Call at once. If nobody answers, call again after five minutes, then ask the police for a welfare check. Write down each attempt.",
      createdAt: startedAt,
    });
    await tx.insert(rooms).values(bothRooms.map(({ id, name }) => ({ id, clinicId, name })));
    await tx.insert(holidays).values(closedOn.map(({ onDay, name }) => ({ id: newId(), clinicId, onDay, name })));
    for (const { row } of accounts) await insertStaff(tx, { ...row, createdAt: startedAt });
    await saveClinic(tx, clinicId, 1, { triageLeadId: accounts[1]?.row.id ?? null });
    await insertApiClient(tx, { id: clientId, clinicId, name: "Clinic website", keySha256: sha256(apiKey), keyHint: apiKey.slice(0, 6), scopes: [...API_SCOPES], createdAt: startedAt });
  });
  const [coordinator, nurse, secondNurse, sonographer, secondSonographer, clinician, admin] = accounts.map(({ actor }) => actor);
  if (!coordinator || !nurse || !secondNurse || !sonographer || !secondSonographer || !clinician || !admin) throw new Error("An account is missing.");
  const calendar: ClinicCalendar = { hours: HOURS, holidays: closedOn.map(({ onDay }) => onDay), timeZone: TIME_ZONE };
  const pairs = [sonographer, secondSonographer].flatMap(({ staffId }, place) => (bothRooms[place] ? [{ roomId: bothRooms[place].id, sonographerId: staffId }] : []));
  return {
    calendar,
    staff: { coordinator, nurses: [nurse, secondNurse], sonographers: [sonographer, secondSonographer], clinician, admin },
    diary: new Diary(calendar, pairs),
    api: { kind: "api", clinicId, clientId, name: "Clinic website", scopes: API_SCOPES, origin: ORIGIN },
    patient: { kind: "patient", clinicId, linkId: null, origin: ORIGIN },
    payerRuleSetId: null,
    apiKey,
    signIns: accounts.map(({ signIn }) => signIn),
  };
}

async function makeAccount({ role, name, credential = null }: { role: Role; name: string; credential?: string | null }, clinicId: string) {
  const id = newId();
  const email = `${name.replace(/^Dr\. /, "").toLowerCase().replaceAll(" ", ".")}@northside.example`;
  const password = newPassword();
  const actor: StaffActor = { kind: "staff", clinicId, staffId: id, name, roles: [role], sessionId: newId(), origin: ORIGIN };
  const signIn: SignIn = { role, name, email, password, totpSecret: null };
  return { actor, signIn, row: { id, clinicId, email, name, roles: [role], credential, passwordHash: await hashPassword(password) } };
}

/** Twenty letters and digits that are not taken for each other when read aloud: about 98 bits. */
function newPassword(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join(""));
  return groups.join("-");
}

/** The fixed holidays of the three years before, this one and the next. */
function closedDays(year: number): { onDay: string; name: string }[] {
  return [year - 3, year - 2, year - 1, year, year + 1].flatMap((of) => [
    { onDay: `${of}-01-01`, name: "New Year’s Day" },
    { onDay: `${of}-07-04`, name: "Independence Day" },
    { onDay: `${of}-11-${String(fourthThursday(of)).padStart(2, "0")}`, name: "Thanksgiving Day" },
    { onDay: `${of}-12-25`, name: "Christmas Day" },
  ]);
}

function fourthThursday(year: number): number {
  const firstDay = new Date(Date.UTC(year, 10, 1)).getUTCDay();
  return 22 + ((4 - firstDay + 7) % 7);
}
