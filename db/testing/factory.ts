import { connect } from "../client";
import { clinics, requestNumbers, rooms, staff } from "../schema";
import type { ApiActor, PatientActor, Role, StaffActor, SystemActor } from "@/lib/domain/actor";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import { newId } from "@/lib/platform/id";

export const NINE_TO_FIVE: OpeningHours = {
  monday: { opens: "09:00", closes: "17:00" },
  tuesday: { opens: "09:00", closes: "17:00" },
  wednesday: { opens: "09:00", closes: "17:00" },
  thursday: { opens: "09:00", closes: "17:00" },
  friday: { opens: "09:00", closes: "17:00" },
  saturday: null,
  sunday: null,
};

const origin = { ip: "127.0.0.1", httpRequestId: "test" };

export type TestClinic = {
  clinicId: string;
  roomId: string;
  actor: Record<Role, StaffActor>;
  api: ApiActor;
  patient: PatientActor;
  system: SystemActor;
};

/** A clinic of one suite: a room, one account of each role, an API client, open nine to five in New York. */
export async function makeClinic(): Promise<TestClinic> {
  const db = await connect();
  const clinicId = newId();
  await db.insert(clinics).values({
    id: clinicId,
    name: "Test Vein Clinic",
    phone: "+13125550100",
    timeZone: "America/New_York",
    openingHours: NINE_TO_FIVE,
    emergencyPolicy: "Call now; if nobody answers, ask for a welfare check.",
  });
  await db.insert(requestNumbers).values({ clinicId, lastNumber: 0 });
  const roomId = newId();
  await db.insert(rooms).values({ id: roomId, clinicId, name: "Room 1" });
  const coordinator = await makeStaff(clinicId, ["coordinator"]);
  const nurse = await makeStaff(clinicId, ["nurse"]);
  const sonographer = await makeStaff(clinicId, ["sonographer"]);
  const clinician = await makeStaff(clinicId, ["clinician"]);
  const admin = await makeStaff(clinicId, ["admin"]);
  return {
    clinicId,
    roomId,
    actor: { coordinator, nurse, sonographer, clinician, admin },
    api: { kind: "api", clinicId, clientId: newId(), name: "Test client", scopes: ["requests.create", "requests.read"], origin },
    patient: { kind: "patient", clinicId, linkId: null, origin },
    system: { kind: "system", clinicId, job: "test", origin },
  };
}

export async function makeStaff(clinicId: string, roles: Role[], name = `Test ${roles.join(" and ")}`): Promise<StaffActor> {
  const db = await connect();
  const staffId = newId();
  await db.insert(staff).values({ id: staffId, clinicId, email: `${staffId}@example.test`, name, roles });
  return { kind: "staff", clinicId, staffId, name, roles, sessionId: newId(), origin };
}
