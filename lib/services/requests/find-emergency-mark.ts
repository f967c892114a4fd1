import "server-only";
import { findEmergencyMarkInClinic } from "@/db/queries/worklist-counts";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Forbidden } from "@/lib/domain/errors";
import { unattended } from "../audited";

/**
 * A mark that changes when the clinic's open emergencies do. An open list asks for it every few seconds, and asks for its
 * rows, which is audited, only when the mark changed; the mark itself tells nothing about anybody. Throws Forbidden.
 */
export async function findEmergencyMark(actor: StaffActor): Promise<string> {
  if (!may(actor, "requests.list")) throw new Forbidden();
  return unattended("tell that requests changed", (tx) => findEmergencyMarkInClinic(tx, actor.clinicId));
}
