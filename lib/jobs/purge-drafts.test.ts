import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests, screeningDrafts } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestInput } from "@/db/testing/requests";
import type { SystemActor } from "@/lib/domain/actor";
import { purgeExpiredDrafts } from "./purge-drafts";
import { fixClock } from "@/lib/platform/clock";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { purgeDrafts } from "@/lib/services/drafts/purge-drafts";
import { sendDraft } from "@/lib/services/drafts/send-draft";
import { startDraft } from "@/lib/services/drafts/start-draft";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

const countDrafts = async (clinicId = clinic.clinicId) => (await connect()).$count(screeningDrafts, eq(screeningDrafts.clinicId, clinicId));

describe("forms that have run out", () => {
  it("are removed, sent or not, while younger ones, their requests and other clinics' forms stay", async () => {
    const other = await makeClinic();
    fixClock(new Date("2026-11-01T12:00:00Z"));
    await startDraft(clinic.patient);
    const { token } = await startDraft(clinic.patient);
    const draft = await getDraft(clinic.patient, { token });
    await sendDraft(clinic.patient, { draftId: draft?.id ?? "", fields: {}, input: requestInput() });
    await startDraft(other.patient);
    fixClock(new Date("2026-11-01T12:00:01Z"));
    await startDraft(clinic.patient);
    fixClock(new Date("2026-11-08T12:00:00Z"));
    expect(await purgeDrafts(clinic.system)).toBe(2);
    expect([await countDrafts(), await countDrafts(other.clinicId)]).toEqual([1, 1]);
    expect(await (await connect()).$count(requests, eq(requests.clinicId, clinic.clinicId))).toBe(1);
    expect((await auditTrail(clinic.clinicId, "drafts.purge")).at(-1)).toMatchObject({ outcome: "ok", actorKind: "system", rowCount: 2, changedFields: ["draft"] });
    fixClock(new Date("2026-11-09T12:00:00Z"));
    await purgeExpiredDrafts();
    expect([await countDrafts(), await countDrafts(other.clinicId)]).toEqual([0, 0]);
  });

  it("are removed by nobody but the system", async () => {
    const asAdmin = clinic.actor.admin as unknown as SystemActor;
    await expect(purgeDrafts(asAdmin)).rejects.toMatchObject({ code: "forbidden" });
  });
});
