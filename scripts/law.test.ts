import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const HEALTHY = "export const one = 1;\n";

/** A small house in which each of these imports is against the law. */
const PLANTED: [from: string, to: string, rule?: string][] = [
  ["lib/domain/relief.ts", "@/lib/format/dates"],
  ["lib/domain/relief.ts", "zod"],
  ["lib/domain/relief.ts", "node:fs"],
  ["lib/domain/relief.test.ts", "@/db/testing/make-clinic"],
  ["lib/inputs/answer.ts", "@/lib/services/audited"],
  ["lib/format/dates.ts", "react"],
  ["lib/platform/log.ts", "@/lib/domain/relief"],
  ["lib/services/requests/list-requests.ts", "@/db/client", "one-door-to-the-database"],
  ["lib/services/requests/list-requests.ts", "@/db/schema/requests"],
  ["lib/services/requests/list-requests.ts", "drizzle-orm"],
  ["lib/services/requests/list-requests.ts", "next"],
  ["lib/services/requests/list-requests.ts", "@/lib/auth/session"],
  ["lib/services/requests/list-requests.ts", "@/db/testing/make-clinic", "no-test-in-the-product"],
  ["lib/auth/session.ts", "@/db/client", "one-door-to-the-database"],
  ["lib/jobs/send-reminders.ts", "@/db/queries/requests"],
  ["db/client.ts", "@/db/queries/requests"],
  ["db/schema/requests.ts", "@/db/client"],
  ["db/queries/requests.ts", "@/lib/services/audited"],
  ["components/ui/button.tsx", "@/lib/domain/relief"],
  ["components/ui/button.tsx", "@/components/requests/card"],
  ["components/requests/card.tsx", "@/lib/services/audited"],
  ["components/requests/card.tsx", "@/db/queries/requests"],
  ["app/page.tsx", "@/db/queries/requests"],
  ["app/page.tsx", "@/db/client", "one-door-to-the-database"],
  ["lib/format/dates.ts", "@/app/page", "nothing-imports-app"],
  ["lib/strange/thing.ts", "@/lib/domain/relief"],
  ["lib/inputs/answer.ts", "@/lib/inputs/gone", "not-installed"],
  ["lib/domain/ring-a.ts", "./ring-b", "no-circle"],
];
const ALLOWED: [from: string, to: string][] = [
  ["app/page.tsx", "@/lib/services/requests/list-requests"],
  ["lib/services/requests/list-requests.ts", "@/lib/services/audited"],
  ["lib/services/requests/list-requests.ts", "@/db/queries/requests"],
  ["lib/services/audited.ts", "@/db/client"],
  ["lib/services/requests/list-requests.test.ts", "@/db/testing/make-clinic"],
  ["lib/jobs/start.ts", "@/db/queue"],
  ["lib/domain/relief.ts", "temporal-polyfill"],
  ["db/client.ts", "drizzle-orm"],
];
const OTHERS: [from: string, to: string][] = [["lib/domain/ring-b.ts", "./ring-a"]];
const LONELY = "lib/domain/lonely.ts";

type Violation = { from: string; to: string; rule: { name: string } };

let house: string;
let violations: Violation[];

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), "charley-law-"));
  for (const file of ["tsconfig.json", "package.json"]) await cp(join(ROOT, file), join(house, file));
  await symlink(join(ROOT, "node_modules"), join(house, "node_modules"));
  for (const [file, code] of layOut()) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), code);
  }
  violations = await cruise();
});

afterAll(() => rm(house, { recursive: true, force: true }));

function layOut(): Map<string, string> {
  const files = new Map<string, string>([[LONELY, HEALTHY]]);
  const add = (file: string, line: string) => files.set(file, (files.get(file) ?? "") + line);
  for (const [from, to] of [...PLANTED, ...ALLOWED, ...OTHERS]) add(from, `import "${to}";\n`);
  for (const file of ["lib/services/audited.ts", "db/queries/requests.ts", "db/schema/requests.ts", "db/testing/make-clinic.ts", "db/queue.ts"]) add(file, HEALTHY);
  return files;
}

async function cruise(): Promise<Violation[]> {
  const depcruise = join(ROOT, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [depcruise, "--config", join(ROOT, ".dependency-cruiser.cjs"), "--output-type", "json", "app", "components", "lib", "db"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 64_000_000 });
  const report: { summary: { violations: Violation[] } } = JSON.parse(stdout);
  return report.summary.violations;
}

function rulesAgainst(from: string, to: string): string[] {
  const target = to.startsWith("./") ? join(dirname(from), to) : to.replace(/^(@\/|node:)/, "");
  const concerned = violations.filter((violation) => violation.from === from && `/${violation.to}`.includes(`/${target}`));
  return concerned.map((violation) => violation.rule.name);
}

describe("the dependency law", () => {
  test.each(PLANTED)("%s may not import %s", (from, to, rule = "not-in-allowed") => {
    expect(rulesAgainst(from, to)).toContain(rule);
  });

  test.each(ALLOWED)("%s may import %s", (from, to) => {
    expect(rulesAgainst(from, to)).toEqual([]);
  });

  test("a file that nothing imports and that imports nothing is an orphan", () => {
    expect(violations.filter((violation) => violation.from === LONELY).map((violation) => violation.rule.name)).toContain("no-orphan");
  });
});
