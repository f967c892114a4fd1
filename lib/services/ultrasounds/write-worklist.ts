import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectScansForScannerInClinic } from "@/db/queries/modality-worklist";
import type { SystemActor } from "@/lib/domain/actor";
import { addDays, dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { worklistFile, type WorklistStyle } from "@/lib/platform/modality-worklist";
import { openWorklistFolder, putWorklistFile, readWorklistFolder, removeWorklistFile, worklistFileName } from "@/lib/platform/worklist-folder";
import { audited, unattended } from "../audited";
import { worklistItemOf } from "../worklist-item";

/** Today and the week after it: a scanner that loses the network still has its day. */
const DAYS_AHEAD = 7;

type ScanFile = { name: string; bytes: Buffer; orderId: string; patientId: string };
export type WrittenWorklist = { written: number; removed: number };

/**
 * Makes the clinic's files in this folder say what is booked now: writes what is new or changed, removes what is done,
 * cancelled or past, and leaves the rest and the files of others alone. Each file written leaves an audit row first:
 * it carries a person's name out of the program. Doing it again changes nothing.
 */
export async function writeWorklist(actor: SystemActor, { folder, ...style }: WorklistStyle & { folder: string }): Promise<WrittenWorklist> {
  await openWorklistFolder(folder);
  const wanted = await wantedFiles(actor.clinicId, style);
  const present = await readWorklistFolder(folder, actor.clinicId);
  const written = [...wanted.values()].filter(({ name, bytes }) => present.get(name)?.equals(bytes) !== true);
  const removed = [...present.keys()].filter((name) => !wanted.has(name));
  if (written.length + removed.length === 0) return { written: 0, removed: 0 };
  await audited(actor, "ultrasounds.write_worklist", { kind: "job" }, async (_tx, note) => {
    note.rows(written.length + removed.length);
    note.changed("worklist");
    for (const { orderId, patientId } of written) note.alsoChanged({ kind: "ultrasound", id: orderId, patientId, changedFields: ["worklist"] });
  });
  for (const { name, bytes } of written) await putWorklistFile(folder, name, bytes);
  for (const name of removed) await removeWorklistFile(folder, name);
  return { written: written.length, removed: removed.length };
}

async function wantedFiles(clinicId: string, style: WorklistStyle): Promise<Map<string, ScanFile>> {
  const at = now();
  const { scans, timeZone } = await unattended("run a job", async (tx) => {
    const zone = (await findClinic(tx, clinicId))?.timeZone ?? "UTC";
    const today = localDay(at, zone);
    const span = { from: dayStart(today, zone), before: dayEnd(addDays(today, DAYS_AHEAD), zone) };
    return { timeZone: zone, scans: await selectScansForScannerInClinic(tx, clinicId, span) };
  });
  const files = await Promise.all(
    scans.map(async (scan): Promise<ScanFile> => {
      const item = worklistItemOf(scan, timeZone);
      return { name: worklistFileName(clinicId, item.accession), bytes: await worklistFile(item, style), orderId: scan.orderId, patientId: scan.patient.id };
    }),
  );
  return new Map(files.map((file) => [file.name, file]));
}
