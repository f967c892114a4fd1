import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectScansForScannerInClinic, type ScanForScanner } from "@/db/queries/modality-worklist";
import { accessionWord } from "@/lib/domain/accession";
import type { SystemActor } from "@/lib/domain/actor";
import { addDays, dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { localDay } from "@/lib/domain/opening-hours";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { worklistFile, type WorklistStyle } from "@/lib/platform/modality-worklist";
import { openWorklistFolder, publishWorklistFile, readWorklistFolder, removeWorklistFile, stageWorklistFile, worklistFileName } from "@/lib/platform/worklist-folder";
import { audited, unattended } from "../audited";
import { worklistItemOf } from "../worklist-item";

/** Today and the week after it: a scanner that loses the network still has its day. */
const DAYS_AHEAD = 7;

type ScanFile = { name: string; bytes: Buffer; orderId: string; patientId: string };
type Staged = ScanFile & { temporary: string };
type Wanted = { files: ScanFile[]; /** Also of a scan that could not be put into a file: what stands of it stays. */ names: ReadonlySet<string>; failed: number };
export type WrittenWorklist = { written: number; removed: number; /** Scans whose file could not be written; they are tried again, and logged by order. */ failed: number };

/**
 * Makes the clinic's files in this folder say what is booked now: writes what is new or changed, removes what is done,
 * cancelled or past, and leaves the rest and the files of others alone. Each file written leaves an audit row before it can be read:
 * it carries a person's name out of the program. What cannot be written leaves none, and holds nothing else back. Doing it again changes nothing.
 */
export async function writeWorklist(actor: SystemActor, { folder, ...style }: WorklistStyle & { folder: string }): Promise<WrittenWorklist> {
  await openWorklistFolder(folder);
  const { files, names, failed: unwritable } = await wantedFiles(actor.clinicId, style);
  const present = await readWorklistFolder(folder, actor.clinicId);
  const removed = [...present.keys()].filter((name) => !names.has(name));
  const { staged, failed: unstaged } = await stage(folder, files.filter(({ name, bytes }) => present.get(name)?.equals(bytes) !== true));
  const done = { written: staged.length, removed: removed.length, failed: unwritable + unstaged };
  if (staged.length + removed.length === 0) return done;
  await audited(actor, "ultrasounds.write_worklist", { kind: "job" }, async (_tx, note) => {
    note.rows(staged.length + removed.length);
    note.changed("worklist");
    for (const { orderId, patientId } of staged) note.alsoChanged({ kind: "ultrasound", id: orderId, patientId, changedFields: ["worklist"] });
  });
  for (const name of removed) await removeWorklistFile(folder, name);
  for (const { name, temporary } of staged) await publishWorklistFile(folder, name, temporary);
  return done;
}

/** On the disk, not yet to be read: a full disk is found out before anything is said to have left the program. */
async function stage(folder: string, files: readonly ScanFile[]): Promise<{ staged: Staged[]; failed: number }> {
  const staged: Staged[] = [];
  for (const file of files) {
    try {
      staged.push({ ...file, temporary: await stageWorklistFile(folder, file.name, file.bytes) });
    } catch (error) {
      logFailed(file.orderId, error);
    }
  }
  return { staged, failed: files.length - staged.length };
}

async function wantedFiles(clinicId: string, style: WorklistStyle): Promise<Wanted> {
  const at = now();
  const { scans, timeZone } = await unattended("run a job", async (tx) => {
    const zone = (await findClinic(tx, clinicId))?.timeZone ?? "UTC";
    const today = localDay(at, zone);
    const span = { from: dayStart(today, zone), before: dayEnd(addDays(today, DAYS_AHEAD), zone) };
    return { timeZone: zone, scans: await selectScansForScannerInClinic(tx, clinicId, span) };
  });
  const nameOf = (scan: ScanForScanner) => worklistFileName(clinicId, accessionWord(scan.accession));
  const files: ScanFile[] = [];
  for (const scan of scans) {
    try {
      files.push({ name: nameOf(scan), bytes: await worklistFile(worklistItemOf(scan, timeZone), style), orderId: scan.orderId, patientId: scan.patient.id });
    } catch (error) {
      logFailed(scan.orderId, error);
    }
  }
  return { files, names: new Set(scans.map(nameOf)), failed: scans.length - files.length };
}

/** The name of the error only: its words may hold a person's name. */
function logFailed(orderId: string, error: unknown): void {
  log().error({ orderId, error: error instanceof Error ? error.name : "unknown" }, "a scan could not be written for the scanner, it is tried again");
}
