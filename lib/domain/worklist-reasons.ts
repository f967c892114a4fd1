import { contactTaskAt, contactTaskFor } from "./cramp-pattern/flag-policies";
import { urgencyFromRank } from "./cramp-pattern/urgency";
import type { WorklistRow } from "./request";
import { THROMBUS_FLAG, type RaisedFlagId } from "./thrombus-flag";

type RowFlag = { flag: RaisedFlagId; level: number; patientSaid: string };

/**
 * Why a request stands where it stands: the patient's own words for each open flag, worst first. Who may not see the
 * flags gets what to do instead, each task once.
 */
export function rowReasons(flags: readonly RowFlag[], seesFlags: boolean): WorklistRow["reasons"] {
  if (seesFlags) return flags.map(({ flag, level, patientSaid }) => ({ flag, urgency: urgencyFromRank(level), text: patientSaid }));
  const tasks = new Map<string, WorklistRow["reasons"][number]>();
  for (const { flag, level } of flags) {
    const urgency = urgencyFromRank(level);
    const text = flag === THROMBUS_FLAG ? contactTaskAt(urgency) : contactTaskFor(flag, urgency);
    if (!tasks.has(text)) tasks.set(text, { flag: "contact", urgency, text });
  }
  return [...tasks.values()];
}
