import "server-only";
import { findOpenFeedByToken, saveFeedRead, selectAppointmentsOfFeed, type OpenFeed } from "@/db/queries/calendar-feeds";
import { findClinic } from "@/db/queries/clinics";
import { spendLimit, type Limit } from "@/db/queries/limits";
import type { Origin, SystemActor } from "@/lib/domain/actor";
import { CANCELLED_DAYS, feedSummary, isLiveFeed, isOver, type FeedAppointment } from "@/lib/domain/calendar-feed";
import { localDay } from "@/lib/domain/opening-hours";
import { calendarText, type CalendarEntry } from "@/lib/platform/calendar-text";
import { addressBlock } from "@/lib/platform/client-address";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sha256 } from "@/lib/platform/secret";
import { audited, unattended } from "../audited";

/** Calendar programs ask every 5 to 60 minutes, and some from several machines. */
const READ_LIMIT: Limit = { name: "calendar-feed", points: 60, seconds: 15 * 60 };
/** A secret of 256 bits cannot be guessed: misses are counted for the log, and keep nobody else out. */
const MISSES_LIMIT: Limit = { name: "calendar-feed-miss", points: 50, seconds: 15 * 60 };
const DAY_MS = 86_400_000;
const SEEN_STEP_MS = 5 * 60_000;
const MOST_ENTRIES = 5_000;

export type ReadFeed = { outcome: "read"; text: string } | { outcome: "unknown" } | { outcome: "throttled"; seconds: number };

/** The calendar of who holds this secret. Unknown, revoked, and made by somebody who left or lost the role look the same. */
export async function readCalendarFeed(origin: Origin, token: string): Promise<ReadFeed> {
  const hash = sha256(token);
  const feed = await unattended("look up a link", (tx) => findOpenFeedByToken(tx, hash));
  if (feed === null || !isLiveFeed(feed)) {
    await countMiss(origin);
    return { outcome: "unknown" };
  }
  const { secondsToWait } = await unattended("count an attempt", (tx) => spendLimit(tx, READ_LIMIT, feed.id));
  if (secondsToWait > 0) return { outcome: "throttled", seconds: secondsToWait };
  return { outcome: "read", text: await textOf(feed, origin) };
}

async function textOf(feed: OpenFeed, origin: Origin): Promise<string> {
  const actor: SystemActor = { kind: "system", clinicId: feed.clinicId, job: "calendar_feeds.read", origin };
  const at = now();
  return audited(actor, "calendar_feeds.read", { kind: "calendar_feed", id: feed.id }, async (tx, note) => {
    const timeZone = (await findClinic(tx, feed.clinicId))?.timeZone ?? "UTC";
    const appointments = await selectAppointmentsOfFeed(tx, feed, new Date(at.getTime() - CANCELLED_DAYS * DAY_MS), MOST_ENTRIES);
    note.rows(appointments.length);
    if (feed.lastReadAt === null || at.getTime() - feed.lastReadAt.getTime() >= SEEN_STEP_MS) await saveFeedRead(tx, feed, at);
    return calendarText(feed.roomName ?? "My ultrasounds", appointments.map((one) => entryOf(one, timeZone)));
  });
}

function entryOf(appointment: FeedAppointment, timeZone: string): CalendarEntry {
  const { id, version, state, startsAt, endsAt, changedAt, roomName } = appointment;
  return {
    id, startsAt, endsAt, changedAt,
    sequence: version - 1,
    isCancelled: isOver(state),
    summary: feedSummary(appointment),
    location: roomName,
    url: `${env().PUBLIC_URL}/ultrasounds?day=${localDay(startsAt, timeZone)}`,
  };
}

/** One log line a flood. */
async function countMiss(origin: Origin): Promise<void> {
  const spent = await unattended("count an attempt", (tx) => spendLimit(tx, MISSES_LIMIT, addressBlock(origin.ip)));
  if (spent.isFirstRefusal) log().warn({ requestId: origin.httpRequestId, misses: MISSES_LIMIT.points }, "many unknown calendar feeds from one address");
}
