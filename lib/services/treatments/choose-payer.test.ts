import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { payerRuleSets } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, seenRequest } from "@/db/testing/refusals";
import { plannedRequest, signedRequest } from "@/db/testing/treated";
import { BUILT_IN_PAYER } from "@/lib/domain/payer-rules";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { addPayerRuleSet } from "../payer-rules/add-payer-rule-set";
import { retirePayerRuleSet } from "../payer-rules/retire-payer-rule-set";
import { getRequest } from "../requests/get-request";
import { addCompressionTrial } from "./add-compression-trial";
import { choosePayer } from "./choose-payer";

useTestDatabase();

const RULES = [{ kind: "reflux_ms", moreThan: 500, deepMoreThan: null }, { kind: "duplex_age_days", atMost: 365 }, { kind: "compression_days", atLeast: 42 }] as const;

let clinic: TestClinic;
let setId: string;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  setId = await makeSet(clinic);
});
afterAll(() => fixClock(null));

let count = 0;
async function makeSet(of: TestClinic, before = "Payer"): Promise<string> {
  const { payerRuleSetId } = await addPayerRuleSet(of.actor.admin, { name: `${before} ${++count}`, source: "Policy of 2026, section 4.", rules: [...RULES] });
  return payerRuleSetId;
}
const choose = (requestId: string, version: number, payerRuleSetId: string | null) => choosePayer(clinic.actor.coordinator, { requestId, version, payerRuleSetId });
const necessityOf = async (requestId: string, role: "coordinator" | "clinician" = "clinician") => (await getRequest(clinic.actor[role], { requestId }))?.care.necessity;

describe("choosing the payer of a request", () => {
  it("reads its checklist by that payer's rules, and leaves an audit row", async () => {
    const { requestId } = await seenRequest(clinic);
    expect(await necessityOf(requestId)).toMatchObject({ payer: BUILT_IN_PAYER, version: 0 });
    await choose(requestId, 0, setId);
    expect(await necessityOf(requestId)).toMatchObject({ payer: { id: setId, rules: RULES, toConfirm: [] }, version: 1 });
    const trail = await auditTrail(clinic.clinicId, "treatments.choose_payer");
    expect(trail.find(({ subjectId }) => subjectId === requestId)).toMatchObject({ outcome: "ok", actorId: clinic.actor.coordinator.staffId, changedFields: ["payer"] });
  });

  it("can be changed and taken back to the proposal of the program", async () => {
    const { requestId } = await seenRequest(clinic);
    await choose(requestId, 0, setId);
    const another = await makeSet(clinic);
    await choose(requestId, 1, another);
    expect(await necessityOf(requestId)).toMatchObject({ payer: { id: another }, version: 2 });
    await choose(requestId, 2, null);
    expect(await necessityOf(requestId)).toMatchObject({ payer: BUILT_IN_PAYER, version: 3 });
  });

  it("goes on counting its versions after it was taken back, so that an old screen never overwrites a later choice", async () => {
    const { requestId } = await seenRequest(clinic);
    await choose(requestId, 0, setId);
    await choose(requestId, 1, null);
    const another = await makeSet(clinic);
    await choose(requestId, 2, another);
    await expect(choose(requestId, 1, setId)).rejects.toMatchObject({ code: "conflict" });
    expect(await necessityOf(requestId)).toMatchObject({ payer: { id: another }, version: 3 });
  });

  it("stands in the history with who chose and when; choosing the same again does not", async () => {
    const { requestId } = await seenRequest(clinic);
    await choose(requestId, 0, setId);
    await choose(requestId, 1, setId);
    await choosePayer(clinic.actor.nurse, { requestId, version: 1, payerRuleSetId: null });
    const at = expect.stringMatching(/T.*Z$/);
    expect((await necessityOf(requestId))?.choices).toMatchObject([{ by: clinic.actor.nurse.name, at }, { by: clinic.actor.coordinator.name, at }]);
  });

  it("is read by the chosen rules, also where the clinic keeps more sets than the list holds", async () => {
    const big = await makeClinic();
    const last = await makeSet(big, "zz");
    const db = await connect();
    await db.insert(payerRuleSets).values(Array.from({ length: 200 }, (_, index) => ({ id: newId(), clinicId: big.clinicId, name: `Plan ${index}`, source: "Policy.", rules: [...RULES], recordedAt: TUESDAY_MORNING })));
    const { requestId } = await seenRequest(big);
    await choosePayer(big.actor.coordinator, { requestId, version: 0, payerRuleSetId: last });
    expect((await getRequest(big.actor.clinician, { requestId }))?.care.necessity).toMatchObject({ payer: { id: last } });
  });

  it("from a stale screen changes nothing, also for the first time", async () => {
    const { requestId } = await seenRequest(clinic);
    await expect(choose(requestId, 1, setId)).rejects.toMatchObject({ code: "conflict" });
    await choose(requestId, 0, setId);
    await expect(choose(requestId, 0, null)).rejects.toMatchObject({ code: "conflict" });
    expect(await necessityOf(requestId)).toMatchObject({ payer: { id: setId } });
  });

  it("does not offer rules that are out of use, and keeps them where they were chosen", async () => {
    const retired = await makeSet(clinic);
    const { requestId } = await seenRequest(clinic);
    await choose(requestId, 0, retired);
    await retirePayerRuleSet(clinic.actor.admin, { payerRuleSetId: retired, version: 1, isActive: false });
    const necessity = await necessityOf(requestId);
    expect(necessity).toMatchObject({ payer: { id: retired, isActive: false } });
    expect(necessity?.payers.map(({ id }) => id)).not.toContain(retired);
    const next = await seenRequest(clinic);
    await expect(choose(next.requestId, 0, retired)).rejects.toMatchObject({ code: "invalid", fields: [{ field: "payerRuleSetId" }] });
  });

  it("does not find rules of another clinic", async () => {
    const elsewhere = await makeSet(await makeClinic());
    const { requestId } = await seenRequest(clinic);
    await expect(choose(requestId, 0, elsewhere)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the checklist of a request", () => {
  it("reads the signed report, the day of its exam and the compression on record, for a vein and for its plan", async () => {
    const { requestId } = await signedRequest(clinic);
    await choose(requestId, 0, setId);
    await addCompressionTrial(clinic.actor.coordinator, { requestId, legs: "both", compressionClass: "20_30", hoursPerDay: null, startedOn: "2026-10-05", endedOn: null, effect: null });
    expect((await necessityOf(requestId))?.checklists).toMatchObject([
      {
        leg: "left", vein: "gsv", plannedOn: null, examinedOn: "2026-11-03", allMetOn: "2026-11-15", isDuplexTooEarly: false,
        lines: [
          { kind: "reflux_ms", state: "met", longest: { value: 1_240 } },
          { kind: "duplex_age_days", state: "met", ageDays: 0, lastsUntilOn: "2027-11-03" },
          { kind: "compression_days", state: "not_met", days: 30, reachedOn: "2026-11-15" },
        ],
      },
    ]);
    const planned = await plannedRequest(clinic);
    expect((await necessityOf(planned.requestId))?.checklists).toMatchObject([{ leg: "left", vein: "gsv", plannedOn: "2026-11-10" }]);
  });

  it("is not shown to a coordinator, who sees the payer and the compression", async () => {
    const { requestId } = await signedRequest(clinic);
    await choose(requestId, 0, setId);
    const detail = await getRequest(clinic.actor.coordinator, { requestId });
    expect(detail?.care.necessity).toMatchObject({ payer: { id: setId }, checklists: null });
    expect(JSON.stringify(detail?.care.necessity)).not.toContain("1240");
  });
});

describeRefusals({
  permission: "treatments.choose_payer", by: "coordinator", notBy: "sonographer", isVersioned: false,
  act: (actor, { requestId }) => choosePayer(actor, { requestId, version: 0, payerRuleSetId: null }),
});
