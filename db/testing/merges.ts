import { eq } from "drizzle-orm";
import type { mergePatients } from "@/lib/services/patients/merge-patients";
import { connect } from "../client";
import { patients, requests, ultrasoundAppointments } from "../schema";
import type { TestClinic } from "./factory";
import { requestRow } from "./refusals";
import { makeRequest, requestInput } from "./requests";

export type Person = Partial<ReturnType<typeof requestInput>["patient"]>;
export type Made = { requestId: string; patientId: string };
export type Pair = { kept: Made; merged: Made };
type MergeInput = Parameters<typeof mergePatients>[1];

let people = 0;

/** Somebody with one request and a phone of their own. */
export async function makePatient(clinic: TestClinic, person: Person = {}): Promise<Made> {
  const phone = `+1312555${String(1000 + (people += 1))}`;
  const { id } = await makeRequest(clinic.patient, { patient: { ...requestInput().patient, phone, ...person } });
  return { requestId: id, patientId: (await requestRow(id)).patientId };
}

export async function makePair(clinic: TestClinic, kept: Person = {}, merged: Person = {}): Promise<Pair> {
  const one = await makePatient(clinic, kept);
  const two = await makePatient(clinic, merged);
  return { kept: one, merged: two };
}

export async function patientRow(patientId: string) {
  const db = await connect();
  const [row] = await db.select().from(patients).where(eq(patients.id, patientId));
  if (!row) throw new Error("The test made no such patient.");
  return row;
}

/** What a person sends who has just seen both records. */
export async function mergeInput({ kept, merged }: Pair, changes: Partial<MergeInput> = {}): Promise<MergeInput> {
  const keptVersion = (await patientRow(kept.patientId)).version;
  const mergedVersion = (await patientRow(merged.patientId)).version;
  return { keptId: kept.patientId, keptVersion, mergedId: merged.patientId, mergedVersion, take: [], reason: "She confirmed both on the phone.", ...changes };
}

/** Everything of a record or request but its version, which only counts the changes. */
const withoutVersion = <Row extends { version: number }>({ version: _version, ...row }: Row) => row;

export async function wholeState({ kept, merged }: Pair) {
  const db = await connect();
  const state = [];
  for (const id of [kept.patientId, merged.patientId]) {
    state.push(withoutVersion(await patientRow(id)));
    state.push(...(await db.select().from(requests).where(eq(requests.patientId, id)).orderBy(requests.id)).map(withoutVersion));
    state.push(...(await db.select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.patientId, id)).orderBy(ultrasoundAppointments.id)).map(withoutVersion));
  }
  return state;
}
