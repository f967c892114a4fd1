import "server-only";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import { selectEnabledStaffNames } from "@/db/queries/staff";
import { rolesMay } from "@/lib/domain/access";
import type { Tx } from "./audited";

type Named = { id: string; name: string };

/** Rooms in use, and who may examine: sonographers before clinicians who can stand in. */
export async function selectPlaces(tx: Tx, clinicId: string): Promise<{ rooms: Named[]; sonographers: Named[] }> {
  const rooms = (await selectRoomsInClinic(tx, clinicId)).filter(({ isActive }) => isActive);
  return { rooms: rooms.map(named), sonographers: await selectExaminers(tx, clinicId) };
}

export async function selectExaminers(tx: Tx, clinicId: string): Promise<Named[]> {
  const people = (await selectEnabledStaffNames(tx, clinicId)).filter(({ roles }) => rolesMay(roles, "ultrasounds.examine"));
  people.sort((a, b) => Number(b.roles.includes("sonographer")) - Number(a.roles.includes("sonographer")));
  return people.map(named);
}

function named({ id, name }: Named): Named {
  return { id, name };
}
