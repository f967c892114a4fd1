import { calendarRoute } from "@/lib/auth/calendar-route";

export const { GET } = calendarRoute();
