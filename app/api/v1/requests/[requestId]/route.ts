import { jsonResponse } from "@/lib/auth/problem";
import { apiRoute, endpoint } from "@/lib/auth/route";
import type { ApiActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { RequestReading } from "@/lib/domain/request-reading";
import { ReadRequestInput } from "@/lib/inputs/read-request";
import { readRequest } from "@/lib/services/requests/read-request";

const READ_LIMIT = { name: "api-read", points: 1200, seconds: 60 };

const read = endpoint<ApiActor>({
  permission: "requests.read",
  subject: "request",
  limit: READ_LIMIT,
  handle: async ({ actor, request, params }) => {
    const input = ReadRequestInput.safeParse(params);
    const found = input.success ? await readRequest(actor, input.data) : null;
    if (!found) throw new NotFound();
    const { version, ...body } = found;
    const etag = `"v${version}"`;
    if (isSettledBy(body) && namesTag(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": "no-store" } });
    return jsonResponse(body, 200, { ETag: etag });
  },
});

/** An order, a treatment or a check-in changes without the request's version: from then on the whole answer is sent. */
function isSettledBy({ ultrasound, treatments, relief }: RequestReading): boolean {
  return !ultrasound.ordered && treatments.length === 0 && relief.due === 0;
}

function namesTag(header: string | null, etag: string): boolean {
  return (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

export const { POST, GET, PUT, PATCH, DELETE } = apiRoute({ GET: read });
