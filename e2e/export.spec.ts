import type { Page } from "@playwright/test";
import { seededChance } from "@/db/testing/hostile-texts";
import { legFills, legSentence } from "@/lib/format/leg-fills";
import { timingSentence } from "@/lib/format/timing-sentence";
import type { CrampSite, LegChoice } from "@/lib/domain/cramp-pattern/answers";
import { STAGES, STAGE_WORDS, type Stage } from "@/lib/domain/stages";
import { WORKLIST_COLUMNS, type WorklistColumn } from "@/lib/domain/worklist";
import { languageName } from "@/lib/format/languages";
import { NOT_ANSWERED } from "@/lib/format/missing";
import { formatPersonName } from "@/lib/format/names";
import { plainNumber } from "@/lib/format/units";
import { expect, test } from "./fixtures";

const SEED = 20261123;
const PAGE_SIZE = 50;

/** What the screen calls a column, and what the file does. */
const HEADS: Record<WorklistColumn, [screen: RegExp, file: string]> = {
  cramps: [/Cramps/, "Of last 10 at night"],
  where: [/^Where/, "Leg"],
  owner: [/^Owner/, "Owner"],
  pattern: [/^Pattern/, "Pattern, not a diagnosis"],
  phone: [/^Phone/, "Phone"],
  language: [/^Language/, "Language"],
  source: [/^Source/, "Source"],
};
const FILTERS: Record<string, readonly string[]> = {
  stage: STAGES,
  urgency: ["EMERGENCY", "SAME_DAY", "SOON", "ROUTINE"],
  category: ["VENOUS", "MIXED", "OTHER", "INSUFFICIENT"],
  veinSigns: ["yes", "no", "unknown"],
  leg: ["left", "right", "both"],
  source: ["form", "api", "phone"],
  assignee: ["none", "me"],
  language: ["en", "es"],
};
const VIEWS = ["all", "all", "all", "all", "triage", "overdue", "to-order"];
const SORTS = ["", "name", "-received", "night,-name", "-urgency", "due", "status,received"];

/**
 * Ten addresses of the list, the same ones each time: any view, up to two filters of several values, any sort, any columns.
 * The first holds every request there is; another one of "all" reaches the ended ones too, now and then.
 */
function randomLists(): { address: string; columns: WorklistColumn[] }[] {
  const chance = seededChance(SEED);
  const some = <T>(from: readonly T[], share: number) => from.filter(() => chance() < share);
  const one = <T>(from: readonly T[]) => from[Math.floor(chance() * from.length)] as T;
  return Array.from({ length: 10 }, (_, index) => {
    const chosen = index === 0 ? [] : some(Object.keys(FILTERS), 0.2).slice(0, 2);
    const view = index === 0 ? "all" : one(VIEWS);
    const reachesEnded = index === 0 || (view === "all" && !chosen.includes("stage") && chance() < 0.6);
    const wanted = chosen.map((name) => [name, some(FILTERS[name] ?? [], 0.8)] as const).filter(([, values]) => values.length > 0);
    const filters = reachesEnded ? [...wanted, ["stage", STAGES] as const] : wanted;
    const columns = some(WORKLIST_COLUMNS, 0.5);
    const parts = [["view", view], ...filters.map(([name, values]) => [name, values.join(",")]), ["sort", one(SORTS)], ["columns", columns.join(",") || "none"]];
    return { address: parts.filter(([, value]) => value !== "").map(([name, value]) => `${name}=${value}`).join("&"), columns };
  });
}

type Cells = Record<string, string>;

/** The file as the link on the screen gives it, cell by cell under its heads. */
async function exported(page: Page, address: string): Promise<{ bytes: number[]; rows: Cells[] }> {
  const { bytes, text } = await page.evaluate(async (path) => {
    const body = await (await fetch(path)).arrayBuffer();
    return { bytes: [...new Uint8Array(body.slice(0, 3))], text: new TextDecoder().decode(body) };
  }, `/api/worklist/export?${address}`);
  const [heads = [], ...lines] = text.trimEnd().split("\r\n").map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"').replace(/^'(?=[\s]*[=+\-@])/, "")));
  return { bytes, rows: lines.map((cells) => Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ""]))) };
}

type Shown = { name: string; reference: string; text: string };

async function shownRows(page: Page): Promise<Shown[]> {
  return page.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      name: row.querySelector("th a[data-row-link]")?.textContent ?? "",
      // The last one: a mark before it may name an earlier request.
      reference: [...(row.querySelector("th")?.textContent ?? "").matchAll(/V-\d+/g)].at(-1)?.[0] ?? "",
      text: row.textContent ?? "",
    })),
  );
}

for (const { address, columns } of randomLists()) {
  test(`the file holds what the screen shows on all pages, with its columns and order: ${address}`, async ({ signIn }) => {
    const page = await signIn("nurse");
    await page.goto(`/requests?${address}`);
    const { bytes, rows } = await exported(page, address);
    expect(bytes, "UTF-8 with its mark").toEqual([0xef, 0xbb, 0xbf]);
    const shown: Shown[] = [];
    for (let number = 1; number <= Math.max(1, Math.ceil(rows.length / PAGE_SIZE)); number += 1) {
      if (number > 1) await page.goto(`/requests?${address}&page=${number}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
      shown.push(...(await shownRows(page)));
    }
    expect(shown.map(({ reference }) => reference)).toEqual(rows.map((row) => row.Reference));
    expect(shown.map(({ name }) => name)).toEqual(rows.map((row) => formatPersonName(row["Family name"] ?? "", row["Given name"] ?? "")));
    for (const [index, row] of rows.entries()) expectRow(row, shown[index]?.text ?? "", columns);
    if (rows.length > 0) await expectColumns(page, rows[0] ?? {}, columns);
  });
}

test("the lists that are compared are worth it: one has several pages, and most have rows", async ({ signIn }) => {
  const page = await signIn("nurse");
  await page.goto("/account");
  const counts: number[] = [];
  for (const { address } of randomLists()) counts.push((await exported(page, address)).rows.length);
  expect(counts[0]).toBeGreaterThan(PAGE_SIZE);
  expect(counts.filter((count) => count > 0).length, counts.join(", ")).toBeGreaterThanOrEqual(6);
});

test("a name that begins like a formula is text in the file", async ({ signIn, newRequest }) => {
  const { reference } = await newRequest({ patient: { familyName: "=1+1", givenName: "Formula" } });
  const page = await signIn("coordinator");
  await page.goto("/requests");
  const text = await page.evaluate(async () => (await fetch("/api/worklist/export?view=triage")).text());
  expect(text.split("\r\n").find((line) => line.includes(reference))).toContain(`"'=1+1"`);
});

const LANES = { night: "Of last 10 at night", evening: "Of last 10 in the evening", day: "Of last 10 by day", walking: "Of last 10 while walking" } as const;
const keyed = (words: string) => words.replaceAll(" ", "_");

/** What the screen writes in a column, for what the file holds. */
const CELL_WORDS: Partial<Record<WorklistColumn, (row: Cells) => string[]>> = {
  owner: (row) => [row.Owner ?? ""],
  pattern: (row) => [row["Pattern, not a diagnosis"] ?? ""],
  language: (row) => [languageName(row.Language ?? ""), ...(row.Interpreter === "Yes" ? ["interpreter"] : [])],
  cramps: (row) => [lanesWords(row), ...(row["Cramps in 14 days"] === NOT_ANSWERED ? [] : [`${plainNumber(Number(row["Cramps in 14 days"]) / 2, 1)} a week`])],
  where: (row) => {
    const fills = row.Leg === NOT_ANSWERED ? null : legFills(keyed(row.Leg ?? "") as LegChoice);
    const sites = row.Places === NOT_ANSWERED ? [] : keyed((row.Places ?? "").replaceAll("; ", ";")).split(";");
    return [fills === null ? NOT_ANSWERED : legSentence(fills, sites as CrampSite[])];
  },
};

function lanesWords(row: Cells): string {
  if (row[LANES.night] === NOT_ANSWERED) return NOT_ANSWERED;
  const count = (lane: keyof typeof LANES) => Number(row[LANES[lane]]);
  return timingSentence({ night: count("night"), evening: count("evening"), day: count("day"), walking: count("walking") });
}

/** The row of the screen says what the row of the file says, as far as both are words. */
function expectRow(row: Cells, text: string, columns: readonly WorklistColumn[]): void {
  const stage = (Object.keys(STAGE_WORDS) as Stage[]).find((one) => STAGE_WORDS[one] === row.Stage);
  expect(stage, `a known stage: ${row.Stage}`).toBeDefined();
  expect(text).toContain(row.Why?.split("; ")[0]);
  if (columns.includes("phone")) expect(text.replace(/\D/g, "")).toContain((row.Phone ?? "").replace(/\D/g, "").slice(-10));
  for (const column of columns) for (const words of CELL_WORDS[column]?.(row) ?? []) expect(text, `${column} of ${row.Reference}`).toContain(words);
  for (const head of ["Received", "First contact due", "Stage since"]) expect(row[head]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
}

async function expectColumns(page: Page, row: Cells, columns: readonly WorklistColumn[]): Promise<void> {
  const heads = (await page.locator("thead th").allTextContents()).map((head) => head.trim());
  for (const column of WORKLIST_COLUMNS) {
    const [screen, file] = HEADS[column];
    const isChosen = columns.includes(column);
    expect(heads.some((head) => screen.test(head)), `${column} on the screen`).toBe(isChosen);
    expect(file in row, `${column} in the file`).toBe(isChosen);
  }
}
