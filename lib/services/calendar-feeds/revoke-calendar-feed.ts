import "server-only";
import { lockFeedInClinic, saveFeedRevoked } from "@/db/queries/calendar-feeds";
import type { StaffActor } from "@/lib/domain/actor";
import { mayEndFeed } from "@/lib/domain/calendar-feed";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { RevokeCalendarFeedInput } from "@/lib/inputs/calendar-feeds";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Ends a feed at once and for good: one's own, for the desk a room's, for an administrator any. Throws NotFound, Invalid. */
export async function revokeCalendarFeed(actor: StaffActor, { feedId }: RevokeCalendarFeedInput): Promise<void> {
  await audited(actor, "calendar_feeds.revoke", { kind: "calendar_feed", id: feedId }, async (tx, note) => {
    const feed = await lockFeedInClinic(tx, feedId, actor.clinicId);
    if (feed === null || !mayEndFeed(actor.roles, { kind: feed.kind, isMine: feed.createdById === actor.staffId })) throw new NotFound();
    if (feed.revokedAt !== null) throw new Invalid("This feed was revoked already.");
    await saveFeedRevoked(tx, feedId, actor.clinicId, { at: now(), staffId: actor.staffId });
    note.changed("revokedAt");
  });
}
