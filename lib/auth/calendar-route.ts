import "server-only";
import { feedToken } from "@/lib/inputs/calendar-feeds";
import { entityTag } from "@/lib/platform/calendar-text";
import { readCalendarFeed } from "@/lib/services/calendar-feeds/read-calendar-feed";
import { answer } from "./answer";
import { Refusal } from "./problem";
import { originOf } from "./request-origin";
import type { RouteHandler } from "./route";

const HEADERS = {
  "Cache-Control": "private, max-age=300",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** GET of a calendar program, which has no session: the secret in the address is all it holds. */
export function calendarRoute(): { GET: RouteHandler } {
  return {
    GET: (request, context) => {
      const origin = originOf(request.headers);
      return answer(origin.httpRequestId, async () => {
        const token = feedToken(String((await context.params)?.token ?? ""));
        const found = token === null ? { outcome: "unknown" as const } : await readCalendarFeed(origin, token);
        if (found.outcome === "unknown") throw new Refusal(404, "There is no calendar at this address.");
        if (found.outcome === "throttled") throw new Refusal(429, `Try again in ${found.seconds} s.`, [], { "Retry-After": String(found.seconds) });
        const tag = entityTag(found.text);
        if (holds(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers: { ...HEADERS, ETag: tag } });
        return new Response(found.text, { headers: { ...HEADERS, ETag: tag, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="ultrasounds.ics"' } });
      });
    },
  };
}

function holds(header: string | null, tag: string): boolean {
  return header !== null && header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
