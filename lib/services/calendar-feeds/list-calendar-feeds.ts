import "server-only";
import { selectOpenFeedsInClinic } from "@/db/queries/calendar-feeds";
import { findClinic } from "@/db/queries/clinics";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { feedReach, isLiveFeed, mayHoldFeed, type CalendarFeed } from "@/lib/domain/calendar-feed";
import { audited } from "../audited";

export type CalendarFeeds = { feeds: CalendarFeed[]; rooms: { id: string; name: string }[]; mayMake: boolean; mayHoldOwn: boolean; timeZone: string };

const LISTED_AT_MOST = 500;

/** The feeds that this person may end, and what they may make one of. A feed that its maker may no longer hold is listed too: it gives nothing. */
export async function listCalendarFeeds(actor: StaffActor): Promise<CalendarFeeds> {
  return audited(actor, "calendar_feeds.list", { kind: "calendar_feed" }, async (tx, note) => {
    const rows = await selectOpenFeedsInClinic(tx, actor.clinicId, { staffId: actor.staffId, reach: feedReach(actor.roles) }, LISTED_AT_MOST);
    const rooms = mayHoldFeed(actor.roles, "room") ? await selectRoomsInClinic(tx, actor.clinicId) : [];
    note.rows(rows.length);
    return {
      feeds: rows.map(({ madeById, maker, createdAt, lastReadAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        lastReadAt: lastReadAt?.toISOString() ?? null,
        isMine: madeById === actor.staffId,
        isLive: isLiveFeed({ kind: row.kind, maker }),
      })),
      rooms: rooms.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name })),
      mayMake: may(actor, "calendar_feeds.add"),
      mayHoldOwn: mayHoldFeed(actor.roles, "sonographer"),
      timeZone: (await findClinic(tx, actor.clinicId))?.timeZone ?? "UTC",
    };
  });
}
