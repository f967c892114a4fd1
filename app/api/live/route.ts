import { openEventStream } from "@/lib/auth/event-stream";
import { Refusal } from "@/lib/auth/problem";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { watchSession } from "@/lib/auth/watch-session";
import type { StaffActor } from "@/lib/domain/actor";
import { watchRequests } from "@/lib/services/live-streams";

const BEAT_MS = 15_000;
const REFUSALS = {
  "too many": { status: 429, detail: "You have too many windows open." },
  "not connected": { status: 503, detail: "The server is not told of changes just now." },
} as const;

/** Tells an open screen which requests came or changed, by id. It does not keep an unattended session alive, and ends with it. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.list",
    subject: "request",
    handle: async ({ actor, request }) => {
      const stream = openEventStream(request.signal);
      const watching = await watchRequests(actor, { onChange: ({ requestId, kind }) => stream.send("request", { id: requestId, kind }), onEnd: stream.end });
      if (watching.kind !== "watching") throw new Refusal(REFUSALS[watching.kind].status, REFUSALS[watching.kind].detail, [], { "Retry-After": "15" });
      const stopLooking = await watchSession(actor, BEAT_MS, {
        onHeld: () => stream.send("beat", null),
        onOver: (why) => {
          if (why === "session") stream.send("over", null);
          stream.end();
        },
      });
      void stream.whenEnded.then(() => {
        watching.stop();
        stopLooking();
      });
      return stream.response;
    },
  }),
}, { keepsAlive: false });
