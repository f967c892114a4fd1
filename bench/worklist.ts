import { findClinicDesk } from "@/db/queries/clinic-day";
import { selectViewersInClinic } from "@/db/queries/request-viewers";
import { searchNearNamesInClinic, searchRequestsInClinic } from "@/db/queries/request-search";
import { countOpenRequestsInClinic, countWorklist } from "@/db/queries/worklist-counts";
import { selectWorklistIdsAfter, selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import { readSearchWords } from "@/lib/domain/search-words";
import { NO_FILTER, WORKLIST_SORTS } from "@/lib/domain/worklist";
import { WORKLIST_VIEW_IDS, viewOf } from "@/lib/domain/worklist-views";
import { FLOOR_COUNTS, FLOOR_ROWS, FLOOR_SEARCH, NAIVE_SEARCH } from "./floors";
import { comparing, type Compare } from "./rounds";
import type { Scene } from "./scene";

const ALL = { view: "all", filter: NO_FILTER } as const;
const FIRST = viewOf("all").sort;

/** P4, P5 and P6: the statements of the worklist at one size against the hand-written ones. Returns what a page and a count cost. */
export async function benchWorklist(scene: Scene, size: string): Promise<{ page: number; counts: number }> {
  const compare = comparing(size, scene.sqlMs);
  const { client, clinic: { clinicId }, tx, scope, at, page } = scene;
  const floorPage = () => client.query(FLOOR_ROWS, [clinicId]);
  const floorAll = async () => {
    await client.query(FLOOR_COUNTS, [clinicId]);
    await floorPage();
  };
  const whole = async () => {
    await findClinicDesk(tx, clinicId, at);
    await countOpenRequestsInClinic(tx, scope);
    const rows = await page();
    await selectViewersInClinic(tx, rows.map(({ id }) => id), { ...scope, freshAfter: new Date(at) });
  };
  const first = await compare("P4", "first page with rows, flags and findings", "≤ 1.5 × SQL floor", () => page(), floorPage);
  const counts = await compare("P4", "counts of all views, whole statement; base: counts by stage", "≤ 5 ms", () => countOpenRequestsInClinic(tx, scope), () => client.query(FLOOR_COUNTS, [clinicId]));
  await compare("P4", "all SQL of the page: desk, counts, rows, viewers; base: counts by stage and rows", "≤ 1.5 × SQL floor", whole, floorAll);
  for (const view of WORKLIST_VIEW_IDS.filter((id) => id !== "all")) await compare("P4", `view ${view}`, "≤ 5 ms", () => page({ view }), floorPage);
  await benchSteps(scene, compare);
  await benchSearch(scene, compare);
  return { page: first.ours, counts: counts.ours };
}

async function benchSteps({ client, clinic: { clinicId }, tx, scope, page }: Scene, compare: Compare): Promise<void> {
  const floorPage = () => client.query(FLOOR_ROWS, [clinicId]);
  for (const by of WORKLIST_SORTS) {
    await compare("P3", `sorted by ${by}`, "≤ 5 ms", () => page({ sort: [{ by, isDescending: true }] }), floorPage);
  }
  await compare("P3", "sorted by night, then by received", "≤ 5 ms", () => page({ sort: [{ by: "night", isDescending: true }, { by: "received", isDescending: false }] }), floorPage);
  const filtered = { view: "all", filter: { ...NO_FILTER, categories: ["VENOUS"] } } as const;
  await compare("P3", "filtered by pattern: rows", "≤ 5 ms", () => page(filtered), floorPage);
  await compare("P3", "filtered by pattern: total", "≤ 5 ms", () => countWorklist(tx, scope, filtered), floorPage);
  await compare("P3", "page 20 by offset", "≤ 5 ms", () => page({ offset: 950 }), floorPage);
  const deep = await selectWorklistIdsByOffset(tx, scope, ALL, FIRST, { offset: 900, limit: 1, safetyTotal: 0 });
  const idsOfFirst = () => selectWorklistIdsByOffset(tx, scope, ALL, FIRST, { offset: 0, limit: 51, safetyTotal: 0 });
  await compare("P5", "ids that follow row 900; base: ids of the first page", "≤ 1.5 × first page", () => selectWorklistIdsAfter(tx, scope, ALL, FIRST, { after: deep[0] ?? "", limit: 51 }), idsOfFirst);
}

async function benchSearch({ client, clinic: { clinicId }, tx }: Scene, compare: Compare): Promise<void> {
  const words = readSearchWords("kowalskistein");
  if (words?.kind !== "text") throw new Error("The bench words are no name.");
  const search = (includeEnded: boolean) => () => searchRequestsInClinic(tx, words, { clinicId, includeEnded, limit: 21 });
  const naive = () => client.query(NAIVE_SEARCH, [clinicId, `%${words.text}%`]);
  await compare("P6", "search over open rows; base: naive ILIKE", "≤ 1 ms", search(false), naive);
  await compare("P6", "search over all rows; base: trigram floor", "≤ 1.5 × trigram floor", search(true), () => client.query(FLOOR_SEARCH, [clinicId, `%${words.text}%`]));
  await compare("P6", "search over all rows; base: naive ILIKE", "≤ 0.033 × naive", search(true), naive);
  await compare("P6", "names that nearly match, open rows; base: naive ILIKE", "told", () => searchNearNamesInClinic(tx, "kowalskystein", { clinicId, includeEnded: false, limit: 21 }), naive);
}
