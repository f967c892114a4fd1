import type { Schedule } from "@/lib/domain/schedule";

/** The columns: rooms or the people who examine. */
export function columnsOf({ by, rooms, sonographers, roomId }: Schedule): { id: string; title: string }[] {
  const shown = by === "sonographer" ? sonographers : rooms.filter(({ id }) => roomId === null || id === roomId);
  return shown.map(({ id, name }) => ({ id, title: name }));
}
