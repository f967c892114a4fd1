import { addDays } from "@/lib/domain/day-bounds";
import type { Leg } from "@/lib/domain/reflux";
import { RVCSS_ITEMS, rvcssTotal, type RvcssGrade, type RvcssItems } from "@/lib/domain/rvcss";
import { newId } from "@/lib/platform/id";
import { connect } from "../client";
import { rvcssScores, ultrasoundAppointments, ultrasoundExams } from "../schema";
import type { TestClinic } from "./factory";

export type Dice = (sides: number) => number;

const DAY_MS = 86_400_000;
/** Each order has its own half minute of every day, so that nobody's times overlap. */
const SLOT_MS = 30_000;

type Order = { orderId: string; patientId: string; number: number };
type Visit = { isScanned: boolean; orderedAt: Date; dice: Dice };

/** Appointments of one order: some that came to nothing, then the one that was kept, with its worksheet now and then. Gives the moment of the scan. */
export async function addVisits({ clinicId, roomId, actor }: TestClinic, { orderId, patientId, number }: Order, { isScanned, orderedAt, dice }: Visit): Promise<Date> {
  const db = await connect();
  const by = actor.sonographer.staffId;
  const bookedAt = new Date(orderedAt.getTime() + dice(4) * DAY_MS);
  const slotOn = (days: number) => new Date(`${addDays(bookedAt.toISOString().slice(0, 10), days)}T14:00:00Z`).getTime() + number * SLOT_MS;
  const add = (state: "done" | "no_show" | "cancelled" | "moved" | "booked", startsAt: number, endedBeforeMs: number) =>
    db.insert(ultrasoundAppointments).values({
      id: newId(), clinicId, orderId, roomId, sonographerId: by, patientId, startsAt: new Date(startsAt), endsAt: new Date(startsAt + SLOT_MS), state,
      recordedAt: bookedAt, recordedById: by, endReason: state === "done" || state === "booked" ? null : "Made for a test", endedAt: state === "booked" ? null : new Date(startsAt - endedBeforeMs),
    });
  const first = slotOn(1 + dice(20));
  const ended = dice(9);
  if (ended === 0) await add("no_show", first, 0);
  if (ended === 1) await add("cancelled", first, dice(2) === 0 ? DAY_MS : DAY_MS - 1);
  if (ended === 2) await add("moved", first, DAY_MS);
  const keptAt = slotOn(21 + dice(30));
  if (!isScanned && ended === 3) await add("booked", first, 0);
  if (!isScanned) return new Date(keptAt);
  const known = dice(6);
  if (known !== 0) await add("done", keptAt, 0);
  if (known > 3) await db.insert(ultrasoundExams).values({ id: newId(), clinicId, orderId, sonographerId: by, examinedOn: addDays(new Date(keptAt).toISOString().slice(0, 10), dice(2)), recordedById: by });
  return new Date(keptAt);
}

type Scores = { requestId: string; leg: Leg; scoredOn: readonly string[]; dice: Dice };

/** Scores of one leg on these days; one in six was taken away again. */
export async function addScores({ clinicId, actor }: TestClinic, { requestId, leg, scoredOn, dice }: Scores): Promise<void> {
  if (scoredOn.length === 0) return;
  const db = await connect();
  const by = actor.nurse.staffId;
  const scores = scoredOn.map((day) => {
    const items = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, dice(4) as RvcssGrade])) as RvcssItems;
    const removed = dice(6) === 0 ? { removedAt: new Date(`${day}T20:00:00Z`), removedById: by, removeReason: "Made for a test" } : {};
    return { id: newId(), clinicId, requestId, leg, scoredOn: day, items, total: rvcssTotal(items), recordedById: by, ...removed };
  });
  // A leg has one score a day; two treatments may ask for the same one.
  await db.insert(rvcssScores).values(scores).onConflictDoNothing();
}
