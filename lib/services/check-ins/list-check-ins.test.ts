import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { patients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { checkInRows, doneBy, plannedRequest, RIGHT_GSV, treatedAgain, treatedRequest } from "@/db/testing/treated";
import { CHECK_IN_LIST_STATUSES, type CheckInListStatus } from "@/lib/domain/check-in-list";
import { fixClock } from "@/lib/platform/clock";
import type { RecordContactInput } from "@/lib/inputs/request-work";
import { closeRequest } from "../requests/close-request";
import { recordContact } from "../requests/record-contact";
import { recordTreatment } from "../treatments/record-treatment";
import { listCheckIns } from "./list-check-ins";
import { recordCheckIn } from "./record-check-in";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
beforeEach(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

const list = (status: CheckInListStatus, page = 1) => listCheckIns(clinic.actor.coordinator, { status, page });

describe("the list of check-ins", () => {
  it("puts each check-in into the status of the day, once for both legs, with the counts and an audited read", async () => {
    const own = await makeClinic();
    const { requestId } = await treatedRequest(own);
    await treatedAgain(own, requestId, RIGHT_GSV, "2026-11-03");
    const counts = async (day: string) => {
      fixClock(new Date(`${day}T15:00:00Z`));
      return CHECK_IN_LIST_STATUSES.map((status) => status).reduce(async (sum, status) => ({ ...(await sum), [status]: (await listCheckIns(own.actor.nurse, { status, page: 1 })).total }), Promise.resolve({}));
    };
    expect(await counts("2026-11-06")).toEqual({ due: 0, late: 0, missed: 0, planned: 5, answered: 0 });
    expect(await counts("2026-11-07")).toEqual({ due: 1, late: 0, missed: 0, planned: 4, answered: 0 });
    expect(await counts("2026-11-10")).toEqual({ due: 1, late: 0, missed: 0, planned: 4, answered: 0 });
    expect(await counts("2026-11-11")).toEqual({ due: 0, late: 1, missed: 0, planned: 4, answered: 0 });
    expect(await counts("2026-11-14")).toEqual({ due: 0, late: 0, missed: 1, planned: 4, answered: 0 });
    const missed = await listCheckIns(own.actor.nurse, { status: "missed", page: 1 });
    expect(missed).toMatchObject({ from: 1, total: 1, counts: { planned: 4 }, rows: [{ requestId, legs: ["left", "right"], point: "1w", dueOn: "2026-11-10", windowEndsOn: "2026-11-13", treatedOn: "2026-11-03", status: "missed", familyName: "Example" }] });
    expect((await auditTrail(own.clinicId, "check-ins.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1, changedFields: [] });
  });

  it("names a check-in that can be recorded, and shows it answered then", async () => {
    const own = await makeClinic();
    const { requestId } = await treatedRequest(own);
    await treatedAgain(own, requestId, RIGHT_GSV, "2026-11-03");
    fixClock(new Date("2026-11-10T15:00:00Z"));
    const [row] = (await listCheckIns(own.actor.nurse, { status: "due", page: 1 })).rows;
    await recordCheckIn(own.actor.nurse, { checkInId: row?.id ?? "", version: row?.version ?? 0, answers: { pgic: "no_change" } });
    const answered = await listCheckIns(own.actor.nurse, { status: "answered", page: 1 });
    expect(answered).toMatchObject({ total: 1, counts: { due: 0, answered: 1 }, rows: [{ requestId, legs: ["left", "right"], answeredAt: "2026-11-10T15:00:00.000Z" }] });
  });

  it("names who took the answers on the phone", async () => {
    const { treatmentId } = await treatedRequest(clinic);
    const [first] = await checkInRows(treatmentId);
    fixClock(new Date("2026-11-10T15:00:00Z"));
    await recordCheckIn(clinic.actor.nurse, { checkInId: first?.id ?? "", version: 1, answers: { pgic: "no_change" } });
    expect((await list("answered")).rows.find(({ id }) => id === first?.id)).toMatchObject({ isByPatient: false, answeredBy: clinic.actor.nurse.name });
  });

  it("shows what was tried about a check-in, of both legs together, and puts what ends first on top", async () => {
    const own = await makeClinic();
    const late = async () => (await listCheckIns(own.actor.nurse, { status: "late", page: 1 })).rows;
    const month = await treatedRequest(own);
    const planned = await plannedRequest(own);
    fixClock(new Date("2026-11-27T15:00:00Z"));
    const week = await recordTreatment(own.actor.clinician, { treatmentId: planned.treatmentId, version: planned.treatmentVersion, ...doneBy(own, { treatedOn: "2026-11-27" }) });
    const right = await treatedAgain(own, week.requestId, RIGHT_GSV, "2026-11-27");
    fixClock(new Date("2026-12-05T15:00:00Z"));
    expect(await late()).toMatchObject([
      { requestId: week.requestId, point: "1w", windowEndsOn: "2026-12-07", dueOn: "2026-12-04", attempts: null, hasEmail: false },
      { requestId: month.requestId, point: "1m", windowEndsOn: "2026-12-10", dueOn: "2026-12-03", attempts: null },
    ]);
    const call: RecordContactInput = { requestId: week.requestId, channel: "call", outcome: "left_message", note: null, occurredAt: null };
    const [left, other] = [(await checkInRows(week.treatmentId))[0], (await checkInRows(right.treatmentId))[0]];
    await recordContact(own.actor.coordinator, { ...call, checkInId: left?.id });
    fixClock(new Date("2026-12-05T16:30:00Z"));
    await recordContact(own.actor.coordinator, { ...call, outcome: "no_answer", checkInId: other?.id });
    await recordContact(own.actor.coordinator, { ...call, outcome: "reached" });
    expect((await late())[0]?.attempts).toEqual({ count: 2, channels: ["call"], lastAt: "2026-12-05T16:30:00.000Z", lastOutcome: "no_answer" });
  });

  it("marks a person who must not be contacted or has died, and still lists the check-in", async () => {
    const { requestId } = await treatedRequest(clinic);
    const { patientId } = await requestRow(requestId);
    const db = await connect();
    const [patient] = await db.select().from(patients).where(eq(patients.id, patientId));
    await db.update(patients).set({ isDoNotContact: true, diedOn: "2026-11-05", version: (patient?.version ?? 0) + 1 }).where(eq(patients.id, patientId));
    fixClock(new Date("2026-11-10T15:00:00Z"));
    const row = (await list("due")).rows.find((other) => other.requestId === requestId);
    expect(row).toMatchObject({ isDoNotContact: true, diedOn: "2026-11-05" });
  });

  it("leaves out what an ended request does not ask any more", async () => {
    const treated = await treatedRequest(clinic);
    fixClock(new Date("2026-11-10T15:00:00Z"));
    await closeRequest(clinic.actor.clinician, { requestId: treated.requestId, version: treated.version, outcome: "not_known", reason: "Moved away." });
    for (const status of CHECK_IN_LIST_STATUSES) {
      expect((await list(status)).rows.some(({ requestId }) => requestId === treated.requestId)).toBe(false);
    }
    expect(await checkInRows(treated.treatmentId)).toHaveLength(5);
  });

  it("is empty in another clinic, and beyond its last page", async () => {
    await treatedRequest(clinic);
    const other = await makeClinic();
    expect(await listCheckIns(other.actor.nurse, { status: "planned", page: 1 })).toMatchObject({ rows: [], total: 0 });
    expect(await list("planned", 9)).toMatchObject({ rows: [], from: 401 });
  });

  it("is refused to an administrator, who leaves a denied row", async () => {
    await expect(listCheckIns(clinic.actor.admin, { status: "due", page: 1 })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "check-ins.list")).at(-1)).toMatchObject({ outcome: "denied" });
  });
});
