import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import type { MoveVerb } from "@/lib/domain/pathway";
import { AuditNote, type Tx } from "./audited";
import { saveLocked } from "./locked-request";
import { moveStage } from "./stage-move";

type Step = { verb: MoveVerb; reason: string | null } | null;

/** The request after a step on a treatment of it: moved along, or with a new version alone. Its history gets a row of its own. */
export async function stepRequest(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow, step: Step): Promise<RequestRow> {
  const about = { kind: "request", id: request.id, patientId: request.patientId } as const;
  if (step === null) {
    note.alsoChanged({ ...about, changedFields: ["treatments"] });
    return saveLocked(tx, request, {});
  }
  const moving = new AuditNote({ kind: "request" });
  const { version, stage } = await moveStage(tx, moving, actor, request, step.verb, step.reason);
  note.alsoChanged({ ...about, changedFields: moving.changedFields });
  return { ...request, version, stage };
}
