import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { seenRequest } from "@/db/testing/refusals";
import type { LiveChange } from "@/lib/domain/live";
import { OPEN_FOR_MS } from "@/lib/domain/live";
import { fixClock } from "@/lib/platform/clock";
import { endStreams, watchRequests } from "../live-streams";
import { claimRequest } from "../requests/claim-request";
import { listRequests } from "../requests/list-requests";
import { parseWorklistQuery } from "@/lib/inputs/worklist-query";
import { listViewers } from "./list-viewers";
import { noteViewer } from "./note-viewer";

useTestDatabase();

const AT = new Date("2026-11-24T15:00:00.000Z");
const after = (ms: number) => new Date(AT.getTime() + ms);
let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(async () => {
  fixClock(null);
  await endStreams();
});

const open = (version: number, requestId: string) => ({ requestId, version, isLeaving: false });

async function until(isDone: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    if (isDone()) return;
    await sleep(20);
  }
  throw new Error("It did not happen within 10 seconds.");
}

describe("who has a request open", () => {
  it("is told to colleagues with the time since, never to oneself, and on the list's row", async () => {
    const { requestId, version } = await seenRequest(clinic);
    fixClock(AT);
    expect(await noteViewer(clinic.actor.nurse, open(version, requestId))).toMatchObject({ viewers: [] });
    fixClock(after(40_000));
    await noteViewer(clinic.actor.nurse, open(version, requestId));
    const seen = await noteViewer(clinic.actor.clinician, open(version, requestId));
    expect(seen?.viewers).toEqual([{ requestId, name: clinic.actor.nurse.name, openedAt: AT.toISOString() }]);
    const { query } = parseWorklistQuery({ view: "all" });
    const list = await listRequests(clinic.actor.coordinator, query);
    expect(list.viewers.map(({ name }) => name)).toEqual([clinic.actor.nurse.name, clinic.actor.clinician.name]);
    fixClock(null);
  });

  it("is forgotten when the page is left, and after a minute without a word", async () => {
    const { requestId, version } = await seenRequest(clinic);
    const viewers = async () => (await listViewers(clinic.actor.coordinator, { requestIds: [requestId] })).viewers;
    fixClock(AT);
    await noteViewer(clinic.actor.nurse, open(version, requestId));
    await noteViewer(clinic.actor.clinician, open(version, requestId));
    await noteViewer(clinic.actor.nurse, { requestId, version, isLeaving: true });
    expect((await viewers()).map(({ name }) => name)).toEqual([clinic.actor.clinician.name]);
    fixClock(after(OPEN_FOR_MS + 1_000));
    expect(await viewers()).toEqual([]);
    await noteViewer(clinic.actor.clinician, open(version, requestId));
    expect((await viewers())[0]?.openedAt).toBe(after(OPEN_FOR_MS + 1_000).toISOString());
    fixClock(null);
  });

  it("comes with who saved a newer version, unless it was oneself", async () => {
    const { requestId, version } = await seenRequest(clinic);
    await claimRequest(clinic.actor.nurse, { requestId, version });
    expect((await noteViewer(clinic.actor.clinician, open(version, requestId)))?.change).toMatchObject({ by: clinic.actor.nurse.name });
    expect((await noteViewer(clinic.actor.nurse, open(version, requestId)))?.change).toBeNull();
    expect((await noteViewer(clinic.actor.clinician, open(version + 1, requestId)))?.change).toBeNull();
  });

  it("is refused to an admin, and another clinic neither sees nor leaves anything", async () => {
    const { requestId, version } = await seenRequest(clinic);
    await noteViewer(clinic.actor.nurse, open(version, requestId));
    await expect(noteViewer(clinic.actor.admin, open(version, requestId))).rejects.toMatchObject({ code: "forbidden" });
    await expect(listViewers(clinic.actor.admin, { requestIds: [requestId] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(watchRequests(clinic.actor.admin, { onChange: () => undefined, onEnd: () => undefined })).rejects.toMatchObject({ code: "forbidden" });
    expect(await noteViewer(other.actor.nurse, open(version, requestId))).toBeNull();
    expect((await listViewers(other.actor.nurse, { requestIds: [requestId] })).viewers).toEqual([]);
    expect((await listViewers(clinic.actor.clinician, { requestIds: [requestId] })).viewers).toHaveLength(1);
  });
});

describe("an open screen", () => {
  it("hears by id that a request of its clinic came, was opened and changed, and of no other clinic's", async () => {
    const told: LiveChange[] = [];
    const watching = await watchRequests(clinic.actor.sonographer, { onChange: (change) => told.push(change), onEnd: () => undefined });
    expect(watching.kind).toBe("watching");
    await seenRequest(other);
    const { requestId, version } = await seenRequest(clinic);
    const colleague = await makeStaff(clinic.clinicId, ["nurse"]);
    await noteViewer(colleague, open(version, requestId));
    await claimRequest(colleague, { requestId, version });
    await until(() => told.some(({ kind }) => kind === "changed"));
    expect(told.every(({ clinicId }) => clinicId === clinic.clinicId)).toBe(true);
    expect([...new Set(told.map((change) => `${change.requestId} ${change.kind}`))]).toEqual([`${requestId} new`, `${requestId} opened`, `${requestId} changed`]);
  });
});
