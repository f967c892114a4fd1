import "server-only";
import { selectViewersInClinic } from "@/db/queries/request-viewers";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Forbidden } from "@/lib/domain/errors";
import { OPEN_FOR_MS, type Viewer } from "@/lib/domain/live";
import type { ListViewersInput } from "@/lib/inputs/viewers";
import { now } from "@/lib/platform/clock";
import { unattended } from "../audited";

/** Which colleagues have which of these requests open. Throws Forbidden. */
export async function listViewers(actor: StaffActor, { requestIds }: ListViewersInput): Promise<{ viewers: Viewer[]; at: Date }> {
  if (!may(actor, "requests.list")) throw new Forbidden();
  const at = now();
  const freshAfter = new Date(at.getTime() - OPEN_FOR_MS);
  const viewers = await unattended("note who has a request open", (tx) =>
    selectViewersInClinic(tx, requestIds, { clinicId: actor.clinicId, staffId: actor.staffId, freshAfter }),
  );
  return { viewers, at };
}
