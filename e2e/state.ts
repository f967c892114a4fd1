import path from "node:path";
import type { DueCheckIn } from "@/db/seed/due-check-in";
import type { ReliefCourse } from "@/db/seed/relief-course";
import type { SignedRequest } from "@/db/seed/signed-request";
import type { WaitingOrder } from "@/db/seed/waiting-order";
import type { Role } from "@/lib/domain/actor";

export type E2eAccount = { role: Role; name: string; email: string; password: string };
/** What prepare.ts leaves for the tests. */
export type E2eClinic = {
  apiKey: string; staff: E2eAccount[]; signed: SignedRequest; oldScan: SignedRequest; examined: SignedRequest[]; due: DueCheckIn[]; late: DueCheckIn; relief: ReliefCourse;
  booked: WaitingOrder[]; waiting: WaitingOrder[];
};

/** The people whose check-in of 1 week is due, one a test. */
export const DUE_PEOPLE = ["Espera", "Aviso", "Enlace"] as const;

/** The people whose exam is complete and whose report nobody has signed, one a test. */
export const EXAMINED_PEOPLE = ["Firma"] as const;

/** The people who have arrived for an ultrasound that nobody has begun, one a test. */
export const BOOKED_PEOPLE = ["Rejilla", "Dibujo", "Dosmanos", "Coagulo", "Claro"] as const;

/** The people who wait for an appointment, whom no other test schedules. */
export const WAITING_PEOPLE = ["Tecla", "Arrastre", "Primera", "Segunda", "Lejos"] as const;

/** A path in the folder of this run. */
export function fromState(...parts: string[]): string {
  const folder = process.env.E2E_STATE_DIR;
  if (!folder) throw new Error("E2E_STATE_DIR is not set: run the tests with e2e/playwright.config.ts.");
  return path.join(folder, ...parts);
}
