import { CALM_ANSWERS } from "@/db/testing/answers";
import { ACCESS, type Permission, rolesMay } from "@/lib/domain/access";
import { ROLES, type Role } from "@/lib/domain/actor";
import { requestBody } from "./fixtures";

const ADMIN: readonly Role[] = ["admin"];
const CARE: readonly Role[] = ["coordinator", "nurse", "sonographer", "clinician"];
const DESK: readonly Role[] = ["coordinator", "nurse", "clinician"];
const LICENSED: readonly Role[] = ["nurse", "sonographer", "clinician"];

/** `query`: what an address must ask for to be one. */
type PageRow = { needs: Permission; opens: readonly Role[]; query?: string };

/** Every page of the staff side. Roles are written by hand beside the permission, so that lib/domain/access.ts cannot vouch for itself. */
export const PAGES: Record<string, PageRow> = {
  "/requests": { needs: "requests.list", opens: CARE },
  "/requests/bulk": { needs: "requests.bulk", opens: DESK },
  "/requests/focus": { needs: "requests.ask_information", opens: DESK },
  "/requests/new": { needs: "drafts.call", opens: DESK },
  "/requests/new/[draftId]": { needs: "drafts.call", opens: DESK },
  "/requests/print": { needs: "requests.export", opens: CARE },
  "/requests/day-sheet": { needs: "requests.export", opens: CARE },
  "/requests/not-finished": { needs: "drafts.list", opens: DESK },
  "/requests/[requestId]": { needs: "requests.get", opens: CARE },
  "/patients": { needs: "patients.list", opens: CARE },
  "/patients/[patientId]": { needs: "patients.get", opens: CARE },
  "/patients/[patientId]/merge": { needs: "patients.merge", opens: DESK },
  "/ultrasounds": { needs: "ultrasounds.list", opens: CARE },
  "/ultrasounds/today": { needs: "ultrasounds.list", opens: CARE },
  "/ultrasounds/[orderId]": { needs: "ultrasounds.get", opens: CARE },
  "/ultrasounds/feeds": { needs: "calendar_feeds.list", opens: ROLES },
  "/ultrasounds/[orderId]/report": { needs: "requests.see_pattern", opens: LICENSED },
  "/ultrasounds/[orderId]/letter": { needs: "ultrasounds.print_letter", opens: DESK },
  "/check-ins": { needs: "check-ins.list", opens: CARE },
  "/outcomes": { needs: "outcomes.see_counts", opens: ROLES },
  "/outcomes/print": { needs: "outcomes.see_counts", opens: ROLES },
  "/outcomes/list": { needs: "outcomes.see", opens: LICENSED, query: "?figure=improved&point=1m" },
  "/outcomes/registry": { needs: "outcomes.export_registry", opens: ["clinician"] },
  "/staff": { needs: "staff.list", opens: ADMIN },
  "/settings": { needs: "settings.get", opens: ADMIN },
  "/messages": { needs: "messages.list", opens: ADMIN },
  "/audit": { needs: "audit.list", opens: ADMIN },
  "/account": { needs: "sessions.list", opens: ROLES },
};

/** Whoever calls: from one of our pages without a session or as a person of one role, or from elsewhere with the clinic's key. */
export type Caller = Role | "nobody" | "key";
export const CALLERS: readonly Caller[] = ["nobody", "key", ...ROLES];

/** `staff`: for a session whose role may. `key`: for an API client. `page`, `elsewhere`: one answer to our pages and one to all others. */
type RouteRow = { body?: () => unknown } & (
  | { staff: Permission; opens: readonly Role[] }
  | { key: Permission; answers: number }
  | { page: number; elsewhere: number }
);

const everyone = (status: number) => ({ page: status, elsewhere: status });
/** Takes plain forms alone, and these only from our own pages. */
const FORM = { page: 415, elsewhere: 403 };

/** Every method that a route.ts answers; whatever is not here must answer 405. */
export const ROUTES: Record<string, RouteRow> = {
  "GET /api/worklist": { staff: "requests.list", opens: CARE },
  "GET /api/worklist/emergencies": { staff: "requests.list", opens: CARE },
  "GET /api/worklist/news": { staff: "requests.list", opens: CARE },
  "GET /api/worklist/export": { staff: "requests.export", opens: CARE },
  "GET /api/worklist/facets": { staff: "requests.list", opens: CARE },
  "GET /api/worklist/views": { staff: "views.list", opens: CARE },
  "POST /api/worklist/search": { staff: "requests.search", opens: CARE, body: () => ({ words: "nobody" }) },
  "POST /api/worklist/search/kept": { staff: "requests.search", opens: CARE, body: () => ({ keptId: "01a2042f-3ae2-717a-89ee-336b870bd705" }) },
  "GET /api/outcomes/csv": { staff: "outcomes.export", opens: LICENSED },
  "GET /api/outcomes/registry": { staff: "outcomes.export_registry", opens: ["clinician"] },
  "GET /api/live": { staff: "requests.list", opens: CARE },
  "GET /api/live/viewers": { staff: "requests.list", opens: CARE },
  "POST /api/live/viewers": { staff: "requests.get", opens: CARE, body: () => ({ requestId: "00000000-0000-7000-8000-000000000000", version: 1, isLeaving: false }) },
  "POST /api/patients/search": { staff: "patients.list", opens: CARE, body: () => ({ words: null }) },
  "POST /api/v1/requests": { key: "requests.create", answers: 201, body: () => requestBody(CALM_ANSWERS) },
  "GET /api/v1/requests/[requestId]": { key: "requests.read", answers: 200 },
  "GET /api/health": everyone(200),
  "GET /api/ready": everyone(200),
  "GET /api/auth/[...nextauth]": everyone(400),
  "POST /api/auth/[...nextauth]": { page: 400, elsewhere: 403 },
  "GET /api/[...rest]": everyone(404),
  "POST /sign-out": FORM,
  "POST /screening/save": FORM,
  "POST /check-in/[token]/save": FORM,
  "GET /cal/[token]": everyone(404),
  "POST /screening/resume/open": FORM,
  "POST /screening/later/mail": FORM,
};

export function expectedAnswer(row: RouteRow, caller: Caller): number {
  if ("page" in row) return caller === "key" ? row.elsewhere : row.page;
  if ("key" in row) return caller === "key" ? row.answers : 401;
  // A write from elsewhere is refused before anybody asks who sent it.
  if (caller === "key") return row.body ? 403 : 401;
  if (caller === "nobody") return 401;
  return row.opens.includes(caller) ? 200 : 403;
}

/** Rows that say something else than lib/domain/access.ts. */
export function findDisagreements(): string[] {
  const rows = Object.entries({ ...PAGES, ...ROUTES });
  return rows.filter(([, row]) => !agrees(row)).map(([address]) => address);
}

function agrees(row: PageRow | RouteRow): boolean {
  if ("key" in row) return "api" in ACCESS[row.key];
  if ("page" in row) return true;
  const permission = "needs" in row ? row.needs : row.staff;
  return ROLES.every((role) => rolesMay([role], permission) === row.opens.includes(role));
}
