import "server-only";
import type { z } from "zod";
import type { ApiActor, StaffActor } from "@/lib/domain/actor";
import { may, type Permission } from "@/lib/domain/access";
import { audited, type SubjectKind } from "@/lib/services/audited";
import { spendLimit, type Limit } from "@/lib/services/sessions/spend-limit";
import { answer } from "./answer";
import { requireApiActor } from "./api-client";
import { Refusal } from "./problem";
import { BODY_LIMIT_BYTES, readBytes, readJson } from "./read-body";
import { originOf } from "./request-origin";
import { currentActor } from "./session";
import { isSameOrigin } from "./same-origin";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];
type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
export type RouteHandler = (request: Request, context: NextContext) => Promise<Response>;
type CallingActor = ApiActor | StaffActor;

export type Call<A extends CallingActor, Body> = {
  actor: A;
  request: Request;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
};

/** One method of a route. Without `body` a body is refused; `limit` is counted per client or person. */
export type Endpoint<A extends CallingActor, Schema extends z.ZodType = z.ZodType> = {
  permission: Permission;
  subject: SubjectKind;
  body?: Schema;
  bodyLimit?: number;
  limit?: Limit;
  handle: (call: Call<A, z.output<Schema>>) => Promise<Response>;
};

type Endpoints<A extends CallingActor> = Partial<Record<Method, Endpoint<A>>>;

/** Keeps the body's type between `body` and `handle`. */
export function endpoint<A extends CallingActor, Schema extends z.ZodType = z.ZodType>(given: Endpoint<A, Schema>): Endpoint<A> {
  return given as unknown as Endpoint<A>;
}

/** The one wrapper of `/api/v1`: a bearer key, declared methods, JSON only, 64 kB, problem documents. */
export function apiRoute(endpoints: Endpoints<ApiActor>): Record<Method, RouteHandler> {
  return makeRoute(endpoints, requireApiActor);
}

/** The wrapper of JSON routes for the staff screens: the session is the caller, and what writes must come from our own pages. */
export function staffJsonRoute(endpoints: Endpoints<StaffActor>, options: { keepsAlive?: boolean } = {}): Record<Method, RouteHandler> {
  return makeRoute(endpoints, async (request) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead && !isSameOrigin(request.headers)) throw new Refusal(403, "This request was sent from another site.");
    if (request.headers.get("sec-fetch-site") === "cross-site") throw new Refusal(403, "This request was sent from another site.");
    const actor = await currentActor(options);
    if (!actor) throw new Refusal(401, "You were signed out. Sign in again.");
    return actor;
  });
}

function makeRoute<A extends CallingActor>(
  endpoints: Endpoints<A>,
  authenticate: (request: Request) => Promise<A>,
): Record<Method, RouteHandler> {
  const allowed = METHODS.filter((method) => endpoints[method]);
  const handlers = METHODS.map((method): [Method, RouteHandler] => [
    method,
    (request, context) =>
      answer(originOf(request.headers).httpRequestId, async () => {
        const found = endpoints[method];
        if (allowed.length === 0) throw new Refusal(404, "There is nothing at this address.");
        if (!found) throw new Refusal(405, `Use ${allowed.join(" or ")}.`, [], { Allow: allowed.join(", ") });
        return serve(found, request, context, authenticate);
      }),
  ]);
  return Object.fromEntries(handlers) as Record<Method, RouteHandler>;
}

async function serve<A extends CallingActor>(
  { permission, subject, body: schema, bodyLimit = BODY_LIMIT_BYTES, limit, handle }: Endpoint<A>,
  request: Request,
  context: NextContext,
  authenticate: (request: Request) => Promise<A>,
): Promise<Response> {
  const actor = await authenticate(request);
  if (limit) await refuseOverLimit(limit, actor);
  // The service checks the same; asking first keeps a stranger's body unread, and leaves the denied row.
  if (!may(actor, permission)) await audited(actor, permission, { kind: subject }, async () => undefined);
  const body = schema ? parseBody(schema, readJson(await readBytes(requireJson(request), bodyLimit))) : undefined;
  const params = Object.fromEntries(Object.entries((await context.params) ?? {}).map(([key, value]) => [key, String(value)]));
  return handle({ actor, request, params, query: new URL(request.url).searchParams, body });
}

async function refuseOverLimit(limit: Limit, actor: CallingActor): Promise<void> {
  const seconds = await spendLimit(limit, actor.kind === "api" ? actor.clientId : actor.staffId);
  if (seconds > 0) throw new Refusal(429, `Try again in ${seconds} s.`, [], { "Retry-After": String(seconds) });
}

function requireJson(request: Request): Request {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal(415, "Send application/json.");
  return request;
}

function parseBody(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 50).flatMap((issue) => {
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ field: path.join("."), message: issue.message }));
  });
  throw new Refusal(400, "Some values need a change.", errors);
}
