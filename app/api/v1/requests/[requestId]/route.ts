import { jsonResponse } from "@/lib/auth/problem";
import { apiRoute, endpoint } from "@/lib/auth/route";
import type { ApiActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
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
    if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": "no-store" } });
    return jsonResponse(body, 200, { ETag: etag });
  },
});

export const { POST, GET, PUT, PATCH, DELETE } = apiRoute({ GET: read });
