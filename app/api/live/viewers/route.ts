import { viewerWords, viewerWordsById } from "@/components/requests/viewer-words";
import { jsonResponse } from "@/lib/auth/problem";
import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { NoteViewerInput, parseViewersQuery } from "@/lib/inputs/viewers";
import { listViewers } from "@/lib/services/live/list-viewers";
import { noteViewer } from "@/lib/services/live/note-viewer";

/** Who has which request open. A page says so by itself, so it does not keep an unattended session alive. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({
    permission: "requests.list",
    subject: "request",
    handle: async ({ actor, query }) => {
      const asked = parseViewersQuery(query);
      if (asked === null) throw new Invalid("Ask for the requests of one page, by their ids.");
      const { viewers, at } = await listViewers(actor, asked);
      return jsonResponse(viewerWordsById(viewers, at));
    },
  }),
  POST: endpoint<StaffActor, typeof NoteViewerInput>({
    permission: "requests.get",
    subject: "request",
    body: NoteViewerInput,
    handle: async ({ actor, body }) => {
      const seen = await noteViewer(actor, body);
      return jsonResponse({ openedBy: seen && viewerWords(seen.viewers, seen.at), changedBy: seen?.change?.by ?? null });
    },
  }),
}, { keepsAlive: false });
