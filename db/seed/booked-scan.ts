import { fixClock } from "@/lib/platform/clock";
import { arrive, book } from "./care-steps";
import type { SeededClinic } from "./clinic";
import { orderScan, type WaitingOrder } from "./waiting-order";

const DAY_MS = 86_400_000;

/** Somebody whose both legs are to be scanned and who has arrived, some days before `until`; nothing is examined yet. Leaves the clock free. */
export async function makeBookedScan(clinic: SeededClinic, until: Date, familyName: string, phone: string): Promise<WaitingOrder> {
  const { staff, diary } = clinic;
  const made = await orderScan(clinic, { familyName, phone }, { until, days: 14, legs: "both" });
  const slot = diary.take(new Date(made.orderedAt.getTime() + 2 * DAY_MS), 60);
  await book(staff.nurses[0], made.requestId, slot);
  fixClock(slot.startsAt);
  await arrive(staff.coordinator, made.requestId);
  fixClock(null);
  return made;
}
