import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { seenRequest } from "@/db/testing/refusals";
import { makeRequests } from "@/db/testing/worklist";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { acceptRequest } from "./accept-request";
import { declineRequest } from "./decline-request";
import { findFocus } from "./find-focus";
import { findNeighbours } from "./find-neighbours";
import { listRequests } from "./list-requests";
import { snoozeRequest } from "./snooze-request";
import { undoMove } from "./undo-move";

useTestDatabase();

const NOON = new Date("2026-11-25T17:00:00Z");
let clinic: TestClinic;
let order: string[];

beforeAll(async () => {
  fixClock(NOON);
  clinic = await makeClinic();
  await makeRequests(clinic, 60, NOON);
  order = (await listRequests(clinic.actor.nurse, freshWorklistQuery("triage"))).rows.map(({ id }) => id);
});
afterAll(() => fixClock(null));

describe("focus triage", () => {
  it("shows the requests of the triage view one after another, in the list's own order, and leaves an audit row each time", async () => {
    const seen: string[] = [];
    let focus = await findFocus(clinic.actor.nurse, { at: null });
    for (let step = 0; step < order.length && focus.requestId !== null; step += 1) {
      seen.push(focus.requestId);
      focus = await findFocus(clinic.actor.nurse, { at: focus.nextId });
    }
    expect(seen).toEqual(order);
    expect(focus).toMatchObject({ requestId: order[0], left: order.length });
    expect((await auditTrail(clinic.clinicId, "requests.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1 });
  });

  it("keeps the person on screen when a colleague decides first, or an emergency arrives: only going on changes who is shown", async () => {
    const small = await makeClinic();
    const [first, second, third] = [await seenRequest(small), await seenRequest(small), await seenRequest(small)];
    expect(await findFocus(small.actor.nurse, { at: null })).toMatchObject({ requestId: first.requestId, nextId: second.requestId, left: 3 });
    const { version } = await acceptRequest(small.actor.nurse, { ...second, because: "fits_screening", reason: "", patternOpinion: null });
    const decided = { requestId: second.requestId, isWaiting: false, nextId: third.requestId, left: 2 };
    expect(await findFocus(small.actor.nurse, { at: second.requestId })).toMatchObject(decided);
    const emergency = await seenRequest(small, { answers: EMERGENCY_ANSWERS });
    expect(await findFocus(small.actor.nurse, { at: second.requestId })).toMatchObject({ ...decided, left: 3, urgentId: emergency.requestId });
    expect(await findFocus(small.actor.nurse, { at: first.requestId })).toMatchObject({ requestId: first.requestId, isWaiting: true, urgentId: emergency.requestId });
    await undoMove(small.actor.nurse, { requestId: second.requestId, version });
    expect(await findFocus(small.actor.nurse, { at: second.requestId })).toMatchObject({ requestId: second.requestId, isWaiting: true, left: 4 });
  });

  it("keeps showing one that a colleague snoozed, and starts at the first for a place that does not exist here", async () => {
    const small = await makeClinic();
    const [first, second] = [await seenRequest(small), await seenRequest(small)];
    await snoozeRequest(small.actor.coordinator, { ...first, until: new Date("2026-11-27T17:00:00Z") });
    expect(await findFocus(small.actor.nurse, { at: first.requestId })).toMatchObject({ requestId: first.requestId, isWaiting: false, nextId: second.requestId, left: 1 });
    expect(await findFocus(small.actor.nurse, { at: order[0] ?? "" })).toMatchObject({ requestId: second.requestId, isWaiting: true });
  });

  it("names the urgent request that stands first while another is shown", async () => {
    expect(await findFocus(clinic.actor.nurse, { at: order.at(-1) ?? "" })).toMatchObject({ urgentId: order[0] });
    expect(await findFocus(clinic.actor.nurse, { at: null })).toMatchObject({ urgentId: null });
  });

  it("has nobody of another clinic, and true figures when nobody waits", async () => {
    const other = await makeClinic();
    const empty = await findFocus(other.actor.nurse, { at: order[0] ?? "" });
    expect(empty).toEqual({ requestId: null, isWaiting: false, nextId: null, left: 0, urgentId: null, today: { received: 0, decided: 0, medianMinutes: null } });
  });

  it("is refused for an administrator", async () => {
    await expect(findFocus(clinic.actor.admin, { at: null })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the neighbours of a request", () => {
  it("are those of the list it was opened from, in both directions, over the safety block and every page", async () => {
    const query = { ...freshWorklistQuery("all"), sort: [{ by: "name", isDescending: true }] as const };
    const ids = (await listRequests(clinic.actor.nurse, query)).rows.map(({ id }) => id);
    for (const [at, id] of ids.slice(0, 49).entries()) {
      expect(await findNeighbours(clinic.actor.nurse, { requestId: id, query })).toEqual({ previousId: ids[at - 1] ?? null, nextId: ids[at + 1] });
    }
  });

  it("are found from a request that has just left the list, without stepping over an urgent one", async () => {
    const clinicOfTwo = await makeClinic();
    const [first, second] = [await seenRequest(clinicOfTwo, { answers: EMERGENCY_ANSWERS }), await seenRequest(clinicOfTwo, { answers: EMERGENCY_ANSWERS })];
    await acceptRequest(clinicOfTwo.actor.nurse, { ...first, reason: "Called.", patternOpinion: null });
    expect(await findNeighbours(clinicOfTwo.actor.nurse, { requestId: first.requestId, query: freshWorklistQuery("triage") })).toEqual({ previousId: null, nextId: second.requestId });
  });

  it("are those of the list also for an urgent request that has ended, which stands there by its sort and not in front", async () => {
    const ended = await makeClinic();
    const made = [await seenRequest(ended), await seenRequest(ended, { answers: EMERGENCY_ANSWERS }), await seenRequest(ended)];
    for (const seen of made) await declineRequest(ended.actor.nurse, { ...seen, because: "other", reason: "Moved away." });
    const query = { ...freshWorklistQuery("all"), filter: { ...freshWorklistQuery("all").filter, stages: ["declined"] as const }, sort: [{ by: "received", isDescending: false }] as const };
    const ids = (await listRequests(ended.actor.nurse, query)).rows.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    for (const [at, id] of ids.entries()) {
      expect(await findNeighbours(ended.actor.nurse, { requestId: id, query })).toEqual({ previousId: ids[at - 1] ?? null, nextId: ids[at + 1] ?? null });
    }
  });

  it("are nobody for a request of another clinic, and are refused by what the role may not see", async () => {
    const other = await makeClinic();
    expect(await findNeighbours(other.actor.nurse, { requestId: order[0] ?? "", query: freshWorklistQuery("all") })).toEqual({ previousId: null, nextId: null });
    const byPattern = { ...freshWorklistQuery("all"), sort: [{ by: "category", isDescending: false }] as const };
    await expect(findNeighbours(clinic.actor.coordinator, { requestId: order[0] ?? "", query: byPattern })).rejects.toMatchObject({ code: "forbidden" });
  });
});
