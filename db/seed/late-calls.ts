import { addBusinessTime } from "@/lib/domain/opening-hours";
import { fixClock } from "@/lib/platform/clock";
import { listCheckIns } from "@/lib/services/check-ins/list-check-ins";
import { recordContact } from "@/lib/services/requests/record-contact";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";

const HOUR_MS = 3_600_000;
const CALLED = 6;
/** Hours before the demonstration opens; each call waits for the clinic to be open. */
const CALLS = [100, 76, 50, 24];

/** Some of the check-ins that are late were called for in vain. Leaves the clock free. */
export async function callLate({ staff, calendar }: SeededClinic, random: Random, until: Date): Promise<void> {
  fixClock(until);
  const { rows } = await listCheckIns(staff.coordinator, { status: "late", page: 1 });
  for (const { id, requestId } of rows.slice(0, CALLED)) {
    for (const hours of CALLS.slice(0, random.int(1, CALLS.length))) {
      const at = addBusinessTime(new Date(until.getTime() - hours * HOUR_MS), random.int(5, 90), calendar);
      if (at >= until) continue;
      fixClock(at);
      await recordContact(random.pick([staff.coordinator, ...staff.nurses]), { requestId, channel: "call", outcome: random.pick(["no_answer", "no_answer", "left_message"]), note: null, occurredAt: null, checkInId: id });
    }
  }
  fixClock(null);
}
