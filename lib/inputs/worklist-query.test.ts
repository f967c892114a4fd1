import { describe, expect, it } from "vitest";
import { OPEN_STAGES } from "@/lib/domain/stages";
import { DEFAULT_COLUMNS, NO_FILTER, type WorklistQuery } from "@/lib/domain/worklist";
import { stagesOf, WORKLIST_VIEWS } from "@/lib/domain/worklist-views";
import { parseWorklistQuery } from "./worklist-query";
import { freshWorklistQuery, writeWorklistQuery } from "./worklist-url";

const ID = "01a2042f-3ae2-717a-89ee-336b870bd705";
const read = (search: string) => parseWorklistQuery(Object.fromEntries(new URLSearchParams(search)));

describe("a list asked for by URL", () => {
  it("is triage by default, without a problem", () => {
    expect(read("")).toEqual({ query: freshWorklistQuery("triage"), problems: [] });
  });

  it("reads back what was written, whole", () => {
    const query: WorklistQuery = {
      view: "all",
      filter: { ...NO_FILTER, stages: ["new", "closed"], urgencies: ["SOON"], categories: ["VENOUS"], veinSigns: ["yes"], flags: ["F01"], owners: ["me", "none", ID], languages: ["es", "pt-BR"], sources: ["api", "phone"], legs: ["left", "both"], receivedSince: "2026-11-01", receivedUntil: "2026-11-30", dues: ["overdue", "today"], snoozed: "shown" },
      sort: [{ by: "urgency", isDescending: true }, { by: "received", isDescending: false }],
      page: 7,
      after: null,
      columns: ["owner", "phone"],
      density: "compact",
    };
    expect(read(writeWorklistQuery(query))).toEqual({ query, problems: [] });
    const step = { ...query, page: 1, after: ID, columns: [] };
    expect(read(writeWorklistQuery(step))).toEqual({ query: step, problems: [] });
  });

  it.each([
    ["stage=new'; drop table requests--", "stages"],
    ["stage=new,unknown", "stages"],
    ["urgency=HIGH", "urgencies"],
    ["category=venous", "categories"],
    ["flag=F77", "flags"],
    ["assignee=1 or 1=1", "owners"],
    [`assignee=me,${ID}x`, "owners"],
    ["assignee=me,me", "owners"],
    ["language=%25%27", "languages"],
    ["language=en,", "languages"],
    ["source=form,letter", "sources"],
    ["leg=middle", "legs"],
    ["receivedSince=2026-02-30", "receivedSince"],
    ["receivedUntil=0026-02-01", "receivedUntil"],
    ["snoozed=yes", "snoozed"],
    ["due=tomorrow", "dues"],
  ] as const)("leaves out a filter that it does not know, and says so (%s)", (search, key) => {
    const { query, problems } = read(search);
    expect(query.filter[key]).toEqual(NO_FILTER[key]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).not.toContain("drop table");
  });

  it.each(["sort=name;drop", "sort=id", "sort=name,-name", "sort=name,status,urgency,due", "columns=secret", `after=${ID}x`, "view=everything", "density=tiny", "page=0", "page=-1", "page=1e3", "page=abc"])(
    "answers %s with the default and a problem",
    (search) => {
      const { query, problems } = read(search);
      expect(query).toEqual({ ...freshWorklistQuery("triage"), columns: DEFAULT_COLUMNS });
      expect(problems).toHaveLength(1);
    },
  );

  it("ends page numbers at twenty", () => {
    expect(read("page=20")).toMatchObject({ query: { page: 20 }, problems: [] });
    expect(read("page=21").query.page).toBe(1);
    expect(read("page=99999999").problems).toEqual(["Pages by number end at 20. Narrow the list with a filter, or step on from there."]);
  });

  it("names a filter that does not exist, unless its name could be anything", () => {
    expect(read("colour=red").problems).toEqual(["This list has no filter “colour”."]);
    expect(read(`${"x".repeat(500)}=1`).problems).toEqual(["The address names a filter that this list does not have."]);
  });

  it("leaves the id of a kept search to the screen, without a problem", () => {
    expect(read(`found=${ID}`)).toEqual({ query: freshWorklistQuery("triage"), problems: [] });
  });

  it("takes at most twenty owners and ten languages", () => {
    const ids = Array.from({ length: 21 }, (_, index) => ID.slice(0, -2) + String(index + 10));
    expect(read(`assignee=${ids.slice(1).join(",")}`).query.filter.owners).toHaveLength(20);
    expect(read(`assignee=${ids.join(",")}`)).toMatchObject({ query: { filter: { owners: [] } }, problems: [expect.any(String)] });
    expect(read("language=aa,ab,ac,ad,ae,af,ag,ah,ai,aj,ak").problems).toHaveLength(1);
  });

  it("refuses a filter given twice or too long", () => {
    expect(parseWorklistQuery({ stage: ["new", "closed"] }).problems).toHaveLength(1);
    expect(read(`stage=${"new,".repeat(200)}`).problems).toHaveLength(1);
  });
});

describe("the saved views", () => {
  it("hold every open stage in a view besides All, Mine and Overdue", () => {
    const own = WORKLIST_VIEWS.filter(({ id }) => !["all", "mine", "overdue"].includes(id)).flatMap(({ scope }) => scope.stages);
    expect(new Set(own)).toEqual(new Set(OPEN_STAGES));
  });

  it("are narrowed by a stage filter; only All reaches ended requests", () => {
    expect(stagesOf("triage", ["closed"])).toEqual([]);
    expect(stagesOf("mine", ["new", "closed"])).toEqual(["new"]);
    expect(stagesOf("all", ["closed"])).toEqual(["closed"]);
    expect(stagesOf("all", [])).toEqual(OPEN_STAGES);
  });
});
