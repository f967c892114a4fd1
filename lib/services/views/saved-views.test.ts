import { beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { makeRequests } from "@/db/testing/worklist";
import type { SavedView } from "@/lib/domain/saved-views";
import { ArrangeViewsInput, readViewQuery, SaveViewInput } from "@/lib/inputs/views";
import { exportRequests } from "../requests/export-requests";
import { arrangeViews } from "./arrange-views";
import { changeView } from "./change-view";
import { countSavedViews } from "./count-saved-views";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { saveView } from "./save-view";

useTestDatabase();

const QUERY = "view=all&urgency=ROUTINE,SOON&assignee=none&sort=-received,name";
const PATTERN = "view=all&category=VENOUS";

let clinic: TestClinic;
let other: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
});

async function keep(name: string, changes: Partial<SaveViewInput> = {}, actor = clinic.actor.nurse): Promise<SavedView> {
  const { viewId } = await saveView(actor, { name, isShared: false, query: QUERY, ...changes });
  const view = (await listViews(actor)).views.find(({ id }) => id === viewId);
  if (view === undefined) throw new Error("The view that was just saved is not listed.");
  return view;
}

describe("a saved view", () => {
  it("is listed for its owner alone until it is shared, and its audit row names fields, never the name", async () => {
    const view = await keep("Nobody's routine");
    expect(view).toMatchObject({ name: "Nobody's routine", isOwn: true, isShared: false, query: QUERY, version: 1 });
    expect((await listViews(clinic.actor.clinician)).views).toEqual([]);
    await changeView(clinic.actor.nurse, { viewId: view.id, version: 1, isShared: true });
    expect((await listViews(clinic.actor.clinician)).views).toMatchObject([{ id: view.id, isOwn: false, ownerName: clinic.actor.nurse.name }]);
    expect((await listViews(other.actor.nurse)).views).toEqual([]);
    const [saved] = await auditTrail(clinic.clinicId, "views.save");
    expect(saved).toMatchObject({ outcome: "ok", subjectId: view.id, changedFields: ["name", "isShared", "query"] });
    expect((await auditTrail(clinic.clinicId, "views.share")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["isShared"] });
    expect(JSON.stringify(saved)).not.toContain("Nobody");
  });

  it("finds the same rows in the same order for a colleague", async () => {
    await makeRequests(clinic, 60, new Date("2026-11-25T17:00:00Z"));
    const view = await keep("Shared", { isShared: true });
    const { query } = readViewQuery(view.query);
    const theirs = (await listViews(clinic.actor.clinician)).views[0];
    const mine = (await exportRequests(clinic.actor.nurse, query)).rows.map(({ id }) => id);
    expect(mine.length).toBeGreaterThan(3);
    expect((await exportRequests(clinic.actor.clinician, readViewQuery(theirs?.query ?? "").query)).rows.map(({ id }) => id)).toEqual(mine);
    const { counts } = await countSavedViews(clinic.actor.clinician, { isPinnedOnly: false });
    expect(counts).toEqual({ [view.id]: { total: mine.length, isCapped: false } });
    expect((await countSavedViews(clinic.actor.clinician, { isPinnedOnly: true })).counts).toEqual({});
  });

  it("is changed and deleted by its owner alone, in the version they saw", async () => {
    const view = await keep("Shared", { isShared: true });
    const seen = { viewId: view.id, version: 1 };
    await expect(changeView(clinic.actor.clinician, { ...seen, name: "Taken" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteView(clinic.actor.clinician, seen)).rejects.toMatchObject({ code: "forbidden" });
    await expect(deleteView(other.actor.nurse, seen)).rejects.toMatchObject({ code: "not_found" });
    await changeView(clinic.actor.nurse, { ...seen, name: "Renamed", query: "view=mine" });
    await expect(changeView(clinic.actor.nurse, { ...seen, name: "Late" })).rejects.toMatchObject({ code: "conflict" });
    await expect(deleteView(clinic.actor.nurse, seen)).rejects.toMatchObject({ code: "conflict" });
    expect((await listViews(clinic.actor.nurse)).views).toMatchObject([{ name: "Renamed", query: "view=mine", isShared: true, version: 2 }]);
    await deleteView(clinic.actor.nurse, { viewId: view.id, version: 2 });
    expect((await listViews(clinic.actor.nurse)).views).toEqual([]);
    expect((await auditTrail(clinic.clinicId, "views.save")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["view"] });
  });

  it("has a name once a person, whatever its capitals", async () => {
    const view = await keep("Callbacks");
    await expect(keep("callbacks")).rejects.toMatchObject({ code: "invalid", fields: [{ field: "name" }] });
    await keep("Later");
    await expect(changeView(clinic.actor.nurse, { viewId: view.id, version: 1, name: "LATER" })).rejects.toMatchObject({ code: "invalid" });
    await keep("Callbacks", {}, clinic.actor.clinician);
  });

  it("that asks for the pattern is kept by nobody who may not see it, nor offered to them", async () => {
    await expect(keep("Venous", { query: PATTERN }, clinic.actor.coordinator)).rejects.toMatchObject({ code: "forbidden" });
    const view = await keep("Venous", { query: PATTERN, isShared: true });
    const own = await keep("Own", {}, clinic.actor.coordinator);
    await expect(changeView(clinic.actor.coordinator, { viewId: own.id, version: 1, query: PATTERN })).rejects.toMatchObject({ code: "forbidden" });
    expect((await listViews(clinic.actor.coordinator)).views.map(({ id }) => id)).toEqual([own.id]);
    expect((await listViews(clinic.actor.sonographer)).views.map(({ id }) => id)).toEqual([view.id]);
    await expect(arrangeViews(clinic.actor.coordinator, { version: 0, pinned: [view.id], opensWith: null })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is shared by who may share, and saved by nobody who has no list", async () => {
    await expect(keep("Team", { isShared: true }, clinic.actor.sonographer)).rejects.toMatchObject({ code: "forbidden" });
    expect(await keep("Own", {}, clinic.actor.sonographer)).toMatchObject({ isShared: false });
    await expect(saveView(clinic.actor.admin, { name: "Any", isShared: false, query: QUERY })).rejects.toMatchObject({ code: "forbidden" });
    await expect(listViews(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    await expect(countSavedViews(clinic.actor.admin, { isPinnedOnly: true })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the tabs of a person", () => {
  it("are theirs alone, keep their order, and follow a deleted view", async () => {
    const [one, two] = [await keep("One", { isShared: true }), await keep("Two")];
    await arrangeViews(clinic.actor.nurse, { version: 0, pinned: [two.id, one.id], opensWith: one.id });
    await arrangeViews(clinic.actor.clinician, { version: 0, pinned: [one.id], opensWith: "mine" });
    expect(await listViews(clinic.actor.nurse)).toMatchObject({ pinned: [two.id, one.id], opensWith: one.id, version: 1 });
    await deleteView(clinic.actor.nurse, { viewId: one.id, version: 1 });
    expect(await listViews(clinic.actor.nurse)).toMatchObject({ pinned: [two.id], opensWith: null, version: 2 });
    expect(await listViews(clinic.actor.clinician)).toMatchObject({ pinned: [], opensWith: "mine", version: 2 });
  });

  it("lose a view that its owner takes back or that the person may no longer open", async () => {
    const view = await keep("Team", { isShared: true });
    await arrangeViews(clinic.actor.coordinator, { version: 0, pinned: [view.id], opensWith: view.id });
    await changeView(clinic.actor.nurse, { viewId: view.id, version: 1, query: PATTERN });
    expect(await listViews(clinic.actor.coordinator)).toMatchObject({ views: [], pinned: [], opensWith: null });
    await arrangeViews(clinic.actor.coordinator, { version: 1, pinned: [], opensWith: null });
  });

  it("are refused when another window changed them, and for a view of a colleague or another clinic", async () => {
    const view = await keep("Private");
    await arrangeViews(clinic.actor.nurse, { version: 0, pinned: [view.id], opensWith: null });
    await expect(arrangeViews(clinic.actor.nurse, { version: 0, pinned: [], opensWith: null })).rejects.toMatchObject({ code: "conflict" });
    await expect(arrangeViews(clinic.actor.clinician, { version: 0, pinned: [view.id], opensWith: null })).rejects.toMatchObject({ code: "invalid" });
    await expect(arrangeViews(other.actor.nurse, { version: 0, pinned: [], opensWith: view.id })).rejects.toMatchObject({ code: "invalid" });
  });

  it("are at most eight", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `01a2042f-3ae2-717a-89ee-336b870bd70${index}`);
    expect(ArrangeViewsInput.safeParse({ version: 0, pinned: ids, opensWith: null }).success).toBe(false);
    expect(ArrangeViewsInput.safeParse({ version: 0, pinned: ids.slice(1), opensWith: "triage" }).success).toBe(true);
  });
});

describe("what may be kept", () => {
  it("is a list that is understood whole, without its page", async () => {
    expect(SaveViewInput.parse({ name: " A ", isShared: false, query: `${QUERY}&page=3&after=01a2042f-3ae2-717a-89ee-336b870bd705` })).toMatchObject({ name: "A", query: QUERY });
    for (const query of ["view=everything", "urgency=HIGH", "colour=red", "sort=name;drop table requests"]) {
      expect(SaveViewInput.safeParse({ name: "A", isShared: false, query }).success).toBe(false);
    }
    expect(SaveViewInput.safeParse({ name: "", isShared: false, query: QUERY }).success).toBe(false);
    expect(SaveViewInput.safeParse({ name: "x".repeat(41), isShared: false, query: QUERY }).success).toBe(false);
  });

  it("ends at fifty views a person", async () => {
    const busy = await makeStaff(clinic.clinicId, ["nurse"]);
    for (let index = 0; index < 50; index += 1) await saveView(busy, { name: `View ${index}`, isShared: false, query: QUERY });
    await expect(saveView(busy, { name: "One more", isShared: false, query: QUERY })).rejects.toMatchObject({ code: "invalid" });
  });
});
