"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AddCalendarFeedInput, RevokeCalendarFeedInput } from "@/lib/inputs/calendar-feeds";
import { addCalendarFeed } from "@/lib/services/calendar-feeds/add-calendar-feed";
import { revokeCalendarFeed } from "@/lib/services/calendar-feeds/revoke-calendar-feed";

export const addCalendarFeedAction = guardedAction(AddCalendarFeedInput, addCalendarFeed);
export const revokeCalendarFeedAction = guardedAction(RevokeCalendarFeedInput, revokeCalendarFeed);
