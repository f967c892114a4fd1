import path from "node:path";
import { worklistTitle } from "@/lib/domain/worklist-title";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { leaveWorklistFolder } from "@/lib/platform/worklist-folder";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";
import { writeWorklist } from "@/lib/services/ultrasounds/write-worklist";

/**
 * Writes what is booked where a worklist server (DCMTK's wlmscpfs, Orthanc) reads it, clinic by clinic, each in a folder of its own:
 * no scanner sees the names of another clinic. One clinic that fails keeps none back. Off unless a folder is set.
 */
export async function writeWorklists(): Promise<void> {
  const { MODALITY_WORKLIST_DIR: root, MODALITY_WORKLIST_AE: title, MODALITY_WORKLIST_ASCII } = env();
  if (root === undefined) return;
  let failed = 0;
  for (const [place, clinicId] of (await listClinicIds()).entries()) {
    const stationAe = worklistTitle(title, clinicId, place === 0);
    try {
      const done = await writeWorklist(
        { kind: "system", clinicId, job: "ultrasounds.write_worklist", origin: { ip: null, httpRequestId: null } },
        { folder: path.resolve(root, stationAe), stationAe, isAscii: MODALITY_WORKLIST_ASCII === "1" },
      );
      if (done.written + done.removed > 0) log().info({ clinicId, stationAe, ...done }, "scanner worklist");
      failed += done.failed;
      if (stationAe !== title) await leaveWorklistFolder(path.resolve(root, title), clinicId);
    } catch (error) {
      failed += 1;
      log().error({ clinicId, stationAe, error: error instanceof Error ? error.name : "unknown" }, "a clinic's scanner worklist was not written, it is tried again");
    }
  }
  if (failed > 0) throw new Error(`Scanner worklist: ${failed} could not be written.`);
}
