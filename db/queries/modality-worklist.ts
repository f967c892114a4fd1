import "server-only";
import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "../client";
import { patients, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

const orderer = alias(staff, "orderer");
const sonographer = alias(staff, "sonographer");
const MOST_SCANS = 1_000;

/** The booked and arrived scans that start in this span, with what a scanner shows of them. */
export async function selectScansForScannerInClinic(tx: Tx, clinicId: string, { from, before }: { from: Date; before: Date }) {
  const a = ultrasoundAppointments;
  const o = ultrasoundOrders;
  const p = patients;
  return tx
    .select({
      appointmentId: a.id, state: a.state, startsAt: a.startsAt, orderId: o.id, accession: o.accession, purpose: o.purpose, study: o.study, legs: o.legs,
      indication: o.indication, priority: o.priority, needs: o.needs, room: rooms.name, sonographer: sonographer.name, orderedBy: orderer.name,
      patient: { id: p.id, familyName: p.familyName, givenName: p.givenName, bornOn: p.bornOn, sex: p.sex, allergies: p.allergies },
    })
    .from(a)
    .innerJoin(o, eq(o.id, a.orderId))
    .innerJoin(requests, eq(requests.id, o.requestId))
    .innerJoin(p, eq(p.id, requests.patientId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .innerJoin(sonographer, eq(sonographer.id, a.sonographerId))
    .innerJoin(orderer, eq(orderer.id, o.orderedById))
    .where(and(eq(a.clinicId, clinicId), inArray(a.state, ["booked", "arrived"]), gte(a.startsAt, from), lt(a.startsAt, before)))
    .orderBy(asc(a.startsAt), asc(a.id))
    .limit(MOST_SCANS);
}

export type ScanForScanner = Awaited<ReturnType<typeof selectScansForScannerInClinic>>[number];
