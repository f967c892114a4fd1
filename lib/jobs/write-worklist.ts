import path from "node:path";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";
import { writeWorklist } from "@/lib/services/ultrasounds/write-worklist";

/** Writes what is booked where a worklist server (DCMTK's wlmscpfs, Orthanc) reads it. Off unless a folder is set. */
export async function writeWorklists(): Promise<void> {
  const { MODALITY_WORKLIST_DIR: root, MODALITY_WORKLIST_AE: stationAe, MODALITY_WORKLIST_ASCII } = env();
  if (root === undefined) return;
  for (const clinicId of await listClinicIds()) {
    const done = await writeWorklist(
      { kind: "system", clinicId, job: "ultrasounds.write_worklist", origin: { ip: null, httpRequestId: null } },
      { folder: path.resolve(root, stationAe), stationAe, isAscii: MODALITY_WORKLIST_ASCII === "1" },
    );
    if (done.written + done.removed > 0) log().info({ clinicId, ...done }, "scanner worklist");
  }
}
