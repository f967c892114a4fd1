import type { Metadata } from "next";
import { FeedsView } from "@/components/ultrasounds/feeds/feeds-view";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { env } from "@/lib/platform/env";
import { listCalendarFeeds } from "@/lib/services/calendar-feeds/list-calendar-feeds";
import { addCalendarFeedAction, revokeCalendarFeedAction } from "./actions";

export const metadata: Metadata = { title: "Calendar addresses" };

export default async function CalendarFeedsPage() {
  const actor = await requireActor("calendar_feeds.list");
  const feeds = await listCalendarFeeds(actor);
  const actions = { addCalendarFeed: addCalendarFeedAction, revokeCalendarFeed: revokeCalendarFeedAction };
  const back = may(actor, "ultrasounds.list") ? { href: "/ultrasounds", label: "Schedule" } : { href: "/settings", label: "Settings" };
  return <FeedsView {...feeds} back={back} publicUrl={env().PUBLIC_URL} actions={actions} />;
}
