import { join } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const eslint = new ESLint({ cwd: ROOT });

async function rulesBrokenBy(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, file) });
  return [...new Set(result?.messages.map((message) => message.ruleId))];
}

type Planted = { rule: string; file: string; code: string };

const PLANTED: Planted[] = [
  { rule: "page-requires-actor", file: "app/(clinic)/requests/page.tsx", code: "export default function Page() { return null; }" },
  { rule: "service-is-audited", file: "lib/services/requests/accept-request.ts", code: 'import "server-only"; export function acceptRequest() { return 1; }' },
  { rule: "action-is-guarded", file: "app/(clinic)/requests/actions.ts", code: '"use server"; export async function acceptAction() { return 1; }' },
  { rule: "action-is-guarded", file: "app/(clinic)/requests/actions.ts", code: '"use server"; export const acceptAction = async () => 1;' },
  { rule: "action-is-guarded", file: "app/(clinic)/requests/actions.ts", code: '"use server"; export const acceptAction = publicAction(Input, service);' },
  { rule: "public-action-is-guarded", file: "app/setup/actions.ts", code: '"use server"; export const setUpAction = async () => 1;' },
  { rule: "route-is-wrapped", file: "app/api/v1/requests/route.ts", code: "export async function GET() { return new Response(); }" },
  { rule: "env-in-one-place", file: "lib/services/requests/list-requests.ts", code: "export const secret = process.env.NEXTAUTH_SECRET;" },
  { rule: "env-in-one-place", file: "lib/platform/log.ts", code: 'import { env } from "node:process"; export const level = env.LOG_LEVEL;' },
  { rule: "no-clock", file: "lib/domain/relief.ts", code: "export const now = () => new Date();" },
  { rule: "no-clock", file: "lib/format/dates.ts", code: "export const now = () => Date.now();" },
  { rule: "no-chance", file: "lib/domain/relief.ts", code: "export const coin = () => Math.random();" },
  { rule: "no-outside-world", file: "lib/inputs/answer.ts", code: 'export const load = () => fetch("/x");' },
  { rule: "no-outside-world", file: "lib/domain/relief.ts", code: "console.log(1); export const one = 1;" },
  { rule: "no-console", file: "lib/services/audited.ts", code: 'import "server-only"; console.error(1);' },
  { rule: "no-cross-request-cache", file: "db/queries/requests.ts", code: '"use cache"; export const one = 1;' },
  { rule: "no-cross-request-cache", file: "app/(clinic)/requests/page.tsx", code: 'async function load() { "use cache"; return 1; } export default load;' },
  { rule: "sql-in-db", file: "lib/services/requests/list-requests.ts", code: 'import { eq } from "drizzle-orm"; export { eq };' },
  { rule: "sql-in-db", file: "app/(clinic)/requests/page.tsx", code: 'import { Pool } from "pg"; export default Pool;' },
  { rule: "no-raw-sql", file: "db/queries/requests.ts", code: 'import "server-only"; import { sql } from "drizzle-orm"; export const bad = (name: string) => sql.raw(name);' },
  { rule: "server-only-first", file: "lib/services/requests/list-requests.ts", code: "export const one = 1;" },
  { rule: "server-only-first", file: "lib/auth/session.ts", code: 'import { x } from "./x"; import "server-only"; export { x };' },
  { rule: "server-only-first", file: "db/client.ts", code: "export const one = 1;" },
  { rule: "server-only-first", file: "db/queries/requests.ts", code: "export const one = 1;" },
  { rule: "no-inline-action", file: "app/(clinic)/requests/page.tsx", code: 'export default function Page() { async function save() { "use server"; } return save; }' },
  { rule: "has-a-home", file: "lib/utils/dates.ts", code: "export const one = 1;" },
  { rule: "has-a-home", file: "lib/domain/helpers.ts", code: "export const one = 1;" },
  { rule: "has-a-home", file: "services/requests.ts", code: "export const one = 1;" },
  { rule: "has-a-home", file: "components/widgets/box.tsx", code: "export const one = 1;" },
  { rule: "has-a-home", file: "components/requests/RequestCard.tsx", code: "export const one = 1;" },
  { rule: "has-a-home", file: "stray.ts", code: "export const one = 1;" },
];

describe("the habits a machine can watch", () => {
  test.each(PLANTED)("$rule fires in $file: $code", async ({ rule, file, code }) => {
    expect(await rulesBrokenBy(file, code)).toContain(`charley/${rule}`);
  });

  test("any is refused", async () => {
    expect(await rulesBrokenBy("lib/domain/relief.ts", "export const odd = (value: any) => value;")).toContain("@typescript-eslint/no-explicit-any");
  });

  test("a comment cannot switch a rule off", async () => {
    const code = "/* eslint-disable */\nexport const now = () => Date.now();";
    expect(await rulesBrokenBy("lib/domain/relief.ts", code)).toContain("charley/no-clock");
  });

  test("code that keeps the habits is left alone", async () => {
    const page = `import { requireActor } from "@/lib/auth/session";\nexport default async function Page() {\n  await requireActor();\n  return null;\n}\n`;
    const action = `"use server";\nimport { guardedAction } from "@/lib/auth/guarded-action";\nexport const acceptRequestAction = guardedAction(Input, acceptRequest);\n`;
    const service = `import "server-only";\nimport { audited } from "../audited";\nexport const getRequest = () => audited();\n`;
    expect(await rulesBrokenBy("app/(clinic)/requests/[requestId]/page.tsx", page)).toEqual([]);
    expect(await rulesBrokenBy("app/(clinic)/requests/actions.ts", action)).toEqual([]);
    expect(await rulesBrokenBy("lib/services/requests/get-request.ts", service)).toEqual([]);
    expect(await rulesBrokenBy("lib/domain/relief.ts", "export const on = (now: Date) => new Date(now);")).toEqual([]);
  });
});
