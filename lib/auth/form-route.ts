import "server-only";
import type { Origin } from "@/lib/domain/actor";
import { addressBlock } from "@/lib/platform/client-address";
import { spendLimit, type Limit } from "@/lib/services/sessions/spend-limit";
import { answer } from "./answer";
import { Refusal } from "./problem";
import { readBytes, readText, refuseBadText } from "./read-body";
import { originOf } from "./request-origin";
import type { RouteHandler } from "./route";
import { isSameOrigin } from "./same-origin";
import { busyLine, busyPage, type BusyWords } from "./too-many";

const URLENCODED = "application/x-www-form-urlencoded";
const FIELDS_AT_MOST = 500;

export type FormCall = { form: URLSearchParams; origin: Origin; request: Request; params: Record<string, string> };
type Params = Record<string, string>;
type FormEndpoint = {
  limit: Limit;
  /** Who is counted by themselves, since many people share one address; null: counted with the address. */
  countedAs?: (params: Params) => Promise<string | null>;
  /** What a person reads who is refused; without it, or when it is null, a problem document says so. */
  busyWords?: () => Promise<BusyWords | null>;
  handle: (call: FormCall) => Promise<Response>;
};

/** The wrapper of plain form posts from our own pages: text fields only, 64 kB, counted per address or by `countedAs`. */
export function formRoute({ limit, countedAs, busyWords, handle }: FormEndpoint): { POST: RouteHandler; GET: RouteHandler } {
  return {
    POST: (request, context) => {
      const origin = originOf(request.headers);
      return answer(origin.httpRequestId, async () => {
        if (!isSameOrigin(request.headers)) throw new Refusal(403, "This form was sent from another site.");
        const params: Params = Object.fromEntries(Object.entries((await context.params) ?? {}).map(([key, value]) => [key, String(value)]));
        const own = (await countedAs?.(params)) ?? null;
        const seconds = own === null ? await spendLimit(limit, addressBlock(origin.ip)) : await spendLimit({ ...limit, name: `${limit.name}-own` }, own);
        if (seconds > 0) return refuseBusy(request, seconds, (await busyWords?.()) ?? null);
        const form = await readForm(request);
        const done = await handle({ form, origin, request, params });
        return wantsJson(request.headers) ? toldWhere(done) : done;
      });
    },
    GET: (request) =>
      answer(originOf(request.headers).httpRequestId, async () => {
        throw new Refusal(405, "Use POST.", [], { Allow: "POST" });
      }),
  };
}

/** A plain form is answered with a page that holds what was typed, a page that sends by script with the same words. */
async function refuseBusy(request: Request, seconds: number, words: BusyWords | null): Promise<Response> {
  const isPlainForm = !wantsJson(request.headers) && (request.headers.get("accept") ?? "").includes("text/html");
  if (words && isPlainForm) return busyPage(words, { action: new URL(request.url).pathname, form: await readForm(request), seconds });
  throw new Refusal(429, words ? busyLine(words) : `Try again in ${seconds} s.`, [], { "Retry-After": String(seconds) });
}

/** After a form the browser fetches the next page with GET, so that reloading sends nothing twice. */
export function seeOther(path: `/${string}`, headers: HeadersInit = {}): Response {
  const list = new Headers(headers);
  list.set("Location", path);
  list.set("Cache-Control", "no-store");
  return new Response(null, { status: 303, headers: list });
}

function wantsJson(headers: Headers): boolean {
  return headers.get("accept")?.split(",")[0]?.trim() === "application/json";
}

/** A page that sends its form by script is told where to go, with the same cookies: a script cannot read a redirect. */
function toldWhere(done: Response): Response {
  const to = done.headers.get("Location");
  if (done.status !== 303 || to === null) return done;
  const headers = new Headers(done.headers);
  headers.delete("Location");
  return Response.json({ to }, { headers });
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const contentType = request.headers.get("content-type") ?? "";
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  if (kind !== URLENCODED && kind !== "multipart/form-data") throw new Refusal(415, "Send a plain form.");
  const bytes = await readBytes(request);
  readText(kind === URLENCODED ? percentDecoded(bytes) : bytes);
  const form = kind === URLENCODED ? new URLSearchParams(readText(bytes)) : await readMultipart(bytes, contentType);
  if (form.size > FIELDS_AT_MOST) throw new Refusal(400, "The form has too many fields.");
  for (const [name, value] of form) refuseBadText(name, value);
  return form;
}

/** The bytes that the fields are made of: read as text without this check, wrong ones would be kept as U+FFFD. */
function percentDecoded(bytes: Uint8Array): Uint8Array {
  const plain = Buffer.from(bytes).toString("latin1").replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<URLSearchParams> {
  const form = new URLSearchParams();
  const parts = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData().catch(() => null);
  if (!parts) throw new Refusal(400, "The form could not be read.");
  for (const [name, value] of parts) {
    if (typeof value !== "string") throw new Refusal(415, "Files are not accepted.");
    form.append(name, value);
  }
  return form;
}
