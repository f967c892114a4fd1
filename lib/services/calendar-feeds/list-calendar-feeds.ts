import "server-only";
import { selectOpenFeedsInClinic } from "@/db/queries/calendar-feeds";
import { findClinic } from "@/db/queries/clinics";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import type { StaffActor } from "@/lib/domain/actor";
import { mayHoldFeed, MOST_FEEDS, type CalendarFeed } from "@/lib/domain/calendar-feed";
import { audited } from "../audited";

export type CalendarFeeds = { feeds: CalendarFeed[]; rooms: { id: string; name: string }[]; mayHoldOwn: boolean; timeZone: string };

/** The rooms' feeds and the person's own, and what this person may make one of. A feed that its maker may no longer hold is listed too: it gives nothing. */
export async function listCalendarFeeds(actor: StaffActor): Promise<CalendarFeeds> {
  return audited(actor, "calendar_feeds.list", { kind: "calendar_feed" }, async (tx, note) => {
    const rows = await selectOpenFeedsInClinic(tx, actor.clinicId, actor.staffId, MOST_FEEDS);
    const rooms = mayHoldFeed(actor.roles, "room") ? await selectRoomsInClinic(tx, actor.clinicId) : [];
    note.rows(rows.length);
    return {
      feeds: rows.map(({ madeById, createdAt, lastReadAt, ...row }) => ({
        ...row, createdAt: createdAt.toISOString(), lastReadAt: lastReadAt?.toISOString() ?? null, isMine: madeById === actor.staffId,
      })),
      rooms: rooms.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name })),
      mayHoldOwn: mayHoldFeed(actor.roles, "sonographer"),
      timeZone: (await findClinic(tx, actor.clinicId))?.timeZone ?? "UTC",
    };
  });
}
