import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import english from "@/messages/en.json";
import { catalogEntries } from "./testing/catalog-entries";

const ROOT = join(import.meta.dirname, "../..");
const KEYS = catalogEntries(english).map(([key]) => key);
const FIRST_WORDS = Object.keys(english);

/** Keys as the program writes them: `"common.back"`, or `` `pages.${slug}` `` for several. */
const WRITTEN = /"([\w-]+(?:\.[\w-]+)+)"|`([\w-]+\.[^`\s]*(?:\$\{[^}]*\}[^`\s]*)*)`/g;
const FILLED_IN = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

function keysWritten(source: string): string[] {
  return [...source.matchAll(WRITTEN)].map(([, plain, pattern]) => plain ?? pattern ?? "").filter((key) => FIRST_WORDS.includes(key.split(".")[0] ?? ""));
}

function matcher(key: string): RegExp {
  return new RegExp(`^${key.split(FILLED_IN).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\w.-]+")}$`);
}

const SOURCES = ["app", "components", "lib"]
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$|\/testing\//.test(path));
const USES = SOURCES.flatMap((path) => keysWritten(readFileSync(join(ROOT, path), "utf8")).map((key) => ({ path, key })));

const SPOKEN = /^(aria-label|title|alt|placeholder|label|hint|legend|word|description)$/;
const LETTERS = /\p{L}{2}/u;
/** The honeypot is read by machines alone. */
const UNREAD = ["Website"];
/** What patients see, on a screen or on paper. */
const FOR_PATIENTS = [
  /^app\/\(patient\)\/.*\.tsx$/,
  /^components\/(screening|check-ins\/patient)\/.*\.tsx$/,
  /^components\/ultrasounds\/letter\/letter-paper\.tsx$/,
  /^components\/shell\/patient-shell\.tsx$/,
];

/** Words that stand in a page itself, in one language only. */
function wordsInPage(path: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && LETTERS.test(node.initializer.text)) found.push(node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found.filter((words) => !UNREAD.includes(words));
}

describe("a page for patients", () => {
  it("has no words of its own: each comes from the catalog, in the language of the page", () => {
    const pages = SOURCES.filter((path) => FOR_PATIENTS.some((kind) => kind.test(path)));
    expect(FOR_PATIENTS.filter((kind) => !pages.some((path) => kind.test(path)))).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap((path) => wordsInPage(path, readFileSync(join(ROOT, path), "utf8")).map((words) => `${path}: ${words}`))).toEqual([]);
  });

  it("is caught with words of its own", () => {
    expect(wordsInPage("page.tsx", 'const page = <p aria-label="Close">Hello {name}<input value="yes" /></p>;')).toEqual(["Close", "Hello"]);
  });
});

describe("the keys of texts", () => {
  it("in the program all have words", () => {
    expect(USES.length).toBeGreaterThan(200);
    expect(USES.filter(({ key }) => !KEYS.some((known) => matcher(key).test(known)))).toEqual([]);
  });

  it("in the catalog are all used", () => {
    const written = [...new Set(USES.map(({ key }) => key))].map(matcher);
    expect(KEYS.filter((key) => !written.some((use) => use.test(key)))).toEqual([]);
  });

  it("are found in plain strings and in patterns", () => {
    expect(keysWritten('text("common.back"); text(`pages.${page.slug}`); "not.a.key"')).toEqual(["common.back", "pages.${page.slug}"]);
    expect(matcher("pages.${page.slug}").test("pages.where")).toBe(true);
    expect(matcher("pages.${page.slug}").test("topics.where")).toBe(false);
  });
});
