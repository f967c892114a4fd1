import { describe, expect, it } from "vitest";
import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { FLAG_LEVELS, type FlagId } from "@/lib/domain/cramp-pattern/flag-levels";
import { URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import { STAGES } from "@/lib/domain/stages";
import { LONGEST_KEPT_ADDRESS } from "@/lib/domain/saved-views";
import { DUE_FILTERS, LEG_FILTERS, WORKLIST_COLUMNS, type WorklistQuery } from "@/lib/domain/worklist";
import { LIST_TOO_LONG, LONGEST_LIST_ADDRESS, MOST_LANGUAGES, MOST_OWNERS } from "@/lib/domain/worklist-limits";
import { PreviewBulkInput } from "./bulk";
import { parseRequestPage } from "./request-page";
import { SaveViewInput } from "./views";
import { parseWorklistQuery } from "./worklist-query";
import { freshWorklistQuery, writeWorklistQuery } from "./worklist-url";

const ID = "01a2042f-3ae2-717a-89ee-336b870bd705";
const owners = Array.from({ length: MOST_OWNERS }, (_, index) => `01a2042f-3ae2-717a-89ee-336b870bd7${String(index + 10)}`);
const languages = Array.from({ length: MOST_LANGUAGES }, (_, index) => `de-latn-region${index}0-variant${index}`);

const fresh = freshWorklistQuery("all");
const LONGEST: WorklistQuery = {
  ...fresh,
  filter: {
    ...fresh.filter, stages: STAGES, urgencies: URGENCY_LEVELS, categories: CATEGORIES, veinSigns: ["yes", "no", "unknown"], flags: [...(Object.keys(FLAG_LEVELS) as FlagId[]), "U01"],
    owners, languages, sources: ["form", "api", "phone"], legs: LEG_FILTERS, dues: DUE_FILTERS, receivedSince: "2026-01-01", receivedUntil: "2026-12-31", snoozed: "shown",
  },
  sort: [{ by: "night", isDescending: true }, { by: "received", isDescending: true }, { by: "urgency", isDescending: true }],
  page: 1,
  after: ID,
  columns: [...WORKLIST_COLUMNS].slice(1),
  density: "compact",
} as WorklistQuery;
const address = writeWorklistQuery(LONGEST);

describe("the longest list that can be asked for", () => {
  it("is gone back to from a request, changed at once and read whole", () => {
    expect(parseWorklistQuery(Object.fromEntries(new URLSearchParams(address))).problems).toEqual([]);
    expect(address.length).toBeGreaterThan(1_500);
    expect(address.length).toBeLessThan(LONGEST_LIST_ADDRESS);
    expect(parseRequestPage(ID, { from: address })?.back.href).toBe(`/requests?${address}`);
    expect(PreviewBulkInput.safeParse({ selection: { query: address }, change: { kind: "ask_information" } }).success).toBe(true);
  });

  it("is kept as a saved view, and one longer still is refused in words that say what to do", () => {
    expect(address.length).toBeLessThan(LONGEST_KEPT_ADDRESS);
    expect(SaveViewInput.safeParse({ name: "All", isShared: false, query: address }).success).toBe(true);
    const refused = SaveViewInput.safeParse({ name: "All", isShared: false, query: "x".repeat(LONGEST_KEPT_ADDRESS + 1) });
    expect(refused.success).toBe(false);
  });

  it("is no address that is longer still: a change of many refuses it in words", () => {
    const refused = PreviewBulkInput.safeParse({ selection: { query: `view=all&found=${"x".repeat(LONGEST_LIST_ADDRESS)}` }, change: { kind: "ask_information" } });
    expect(JSON.stringify(refused.error?.issues)).toContain(LIST_TOO_LONG);
  });
});
