import "server-only";
import { insertFeed, selectMakersOfOpenFeedsInClinic } from "@/db/queries/calendar-feeds";
import { findRoomInClinic } from "@/db/queries/rooms";
import type { StaffActor } from "@/lib/domain/actor";
import { isLiveFeed, mayHoldFeed, MOST_FEEDS } from "@/lib/domain/calendar-feed";
import { Forbidden, Invalid, NotFound } from "@/lib/domain/errors";
import type { AddCalendarFeedInput } from "@/lib/inputs/calendar-feeds";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/** Makes the secret address of a room's feed, or of the person's own. The path is returned this once; only its hash is kept. */
export async function addCalendarFeed(actor: StaffActor, { roomId }: AddCalendarFeedInput): Promise<{ feedId: string; path: string }> {
  const feedId = newId();
  const token = newSecret();
  const kind = roomId === null ? ("sonographer" as const) : ("room" as const);
  await audited(actor, "calendar_feeds.add", { kind: "calendar_feed", id: feedId }, async (tx, note) => {
    if (!mayHoldFeed(actor.roles, kind)) throw new Forbidden(kind === "room" ? undefined : "Only who examines has ultrasounds of their own.");
    if (roomId !== null && (await findRoomInClinic(tx, roomId, actor.clinicId)) === null) throw new NotFound("This room does not exist in your clinic.");
    const live = (await selectMakersOfOpenFeedsInClinic(tx, actor.clinicId)).filter(isLiveFeed);
    if (live.length >= MOST_FEEDS) throw new Invalid(`The clinic has ${MOST_FEEDS} calendar feeds. Revoke one that nobody uses first.`);
    const staffId = kind === "sonographer" ? actor.staffId : null;
    await insertFeed(tx, { id: feedId, clinicId: actor.clinicId, kind, roomId, staffId, tokenSha256: sha256(token), createdAt: now(), createdById: actor.staffId });
    note.changed("kind", "roomId", "staffId");
  });
  return { feedId, path: `/cal/${token}.ics` };
}
