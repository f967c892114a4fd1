import { beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { AddPayerRuleSetInput } from "@/lib/inputs/payer-rules";
import { addPayerRuleSet } from "./add-payer-rule-set";
import { listPayerRuleSets } from "./list-payer-rule-sets";
import { retirePayerRuleSet } from "./retire-payer-rule-set";
import { savePayerRuleSet } from "./save-payer-rule-set";

useTestDatabase();

const TYPED = { name: "Payer A", source: "Policy 12, 2026", refluxMs: "500", deepRefluxMs: "", diameterMm: "5.5", ceapClass: "C2", symptoms: ["aching", "cramps"], duplexAgeDays: "180", compressionDays: "90" } as const;
const input = (changes: object = {}) => AddPayerRuleSetInput.parse({ ...TYPED, ...changes });

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});
const add = async (changes: object = {}) => (await addPayerRuleSet(clinic.actor.admin, input(changes))).payerRuleSetId;

describe("the rules of a payer", () => {
  it("are stored as data, number by number, listed for every role, and leave an audit row without their words", async () => {
    const id = await add();
    expect(await listPayerRuleSets(clinic.actor.coordinator)).toEqual([
      {
        id, version: 1, name: "Payer A", source: "Policy 12, 2026", isActive: true,
        rules: [
          { kind: "reflux_ms", moreThan: 500, deepMoreThan: null },
          { kind: "diameter_mm", atLeast: 5.5 },
          { kind: "ceap_class", atLeast: "C2" },
          { kind: "symptoms", anyOf: ["cramps", "aching"] },
          { kind: "duplex_age_days", atMost: 180 },
          { kind: "compression_days", atLeast: 90 },
        ],
      },
    ]);
    const [row] = await auditTrail(clinic.clinicId, "payer_rules.save");
    expect(row).toMatchObject({ outcome: "ok", subjectKind: "payer_rules", subjectId: id, changedFields: ["name", "source", "rules"] });
    expect(JSON.stringify(row)).not.toContain("Policy 12");
  });

  it("are changed and retired on the version that was seen, each with its row", async () => {
    const id = await add();
    const { name, source, rules } = input({ compressionDays: "42", source: "Policy 13, 2027" });
    await savePayerRuleSet(clinic.actor.admin, { payerRuleSetId: id, version: 1, name, source, rules });
    await expect(savePayerRuleSet(clinic.actor.admin, { payerRuleSetId: id, version: 1, name, source, rules })).rejects.toMatchObject({ code: "conflict", current: { version: 2 } });
    await expect(retirePayerRuleSet(clinic.actor.admin, { payerRuleSetId: id, version: 1, isActive: false })).rejects.toMatchObject({ code: "conflict" });
    await retirePayerRuleSet(clinic.actor.admin, { payerRuleSetId: id, version: 2, isActive: false });
    expect(await listPayerRuleSets(clinic.actor.clinician)).toMatchObject([{ version: 3, isActive: false, source: "Policy 13, 2027" }]);
    const rows = (await auditTrail(clinic.clinicId, "payer_rules.save")).filter(({ outcome }) => outcome === "ok");
    expect(rows.map(({ changedFields }) => changedFields)).toEqual([["name", "source", "rules"], ["rules", "source"], ["isActive"]]);
  });

  it("have a name of their own in the clinic", async () => {
    const id = await add();
    await expect(add()).rejects.toMatchObject({ code: "invalid", fields: [{ field: "name" }] });
    const second = await add({ name: "Payer B" });
    const { name, source, rules } = input();
    await expect(savePayerRuleSet(clinic.actor.admin, { payerRuleSetId: second, version: 1, name, source, rules })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "name" }] });
    expect(id).not.toBe(second);
    for (const same of ["payer a", "PAYER A", " Payer   A "]) await expect(add({ name: same })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "name" }] });
  });

  it("are an administrator's to store, change and retire; others leave denied rows", async () => {
    const id = await add();
    const { name, source, rules } = input();
    await expect(addPayerRuleSet(clinic.actor.clinician, { name: "Payer C", source, rules })).rejects.toMatchObject({ code: "forbidden" });
    await expect(savePayerRuleSet(clinic.actor.nurse, { payerRuleSetId: id, version: 1, name, source, rules })).rejects.toMatchObject({ code: "forbidden" });
    await expect(retirePayerRuleSet(clinic.actor.coordinator, { payerRuleSetId: id, version: 1, isActive: false })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "payer_rules.save")).filter(({ outcome }) => outcome === "denied")).toHaveLength(3);
    expect(await listPayerRuleSets(clinic.actor.admin)).toMatchObject([{ version: 1 }]);
  });

  it("of another clinic do not exist", async () => {
    const id = await add();
    const other = await makeClinic();
    const { name, source, rules } = input();
    await expect(savePayerRuleSet(other.actor.admin, { payerRuleSetId: id, version: 1, name, source, rules })).rejects.toMatchObject({ code: "not_found" });
    await expect(retirePayerRuleSet(other.actor.admin, { payerRuleSetId: id, version: 1, isActive: false })).rejects.toMatchObject({ code: "not_found" });
    expect(await listPayerRuleSets(other.actor.admin)).toEqual([]);
  });

  it("are refused on the field when a number is none, out of its range, or nothing is asked at all", () => {
    const refused = (changes: object) => AddPayerRuleSetInput.safeParse({ ...TYPED, ...changes }).error?.issues.map(({ path }) => path.join("."));
    expect(refused({})).toBeUndefined();
    expect(refused({ refluxMs: "half a second" })).toEqual(["refluxMs"]);
    expect(refused({ refluxMs: "99" })).toEqual(["refluxMs"]);
    expect(refused({ diameterMm: "5.55" })).toEqual(["diameterMm"]);
    expect(refused({ duplexAgeDays: "0" })).toEqual(["duplexAgeDays"]);
    expect(refused({ compressionDays: "731" })).toEqual(["compressionDays"]);
    expect(refused({ refluxMs: "", deepRefluxMs: "1000" })).toEqual(["refluxMs"]);
    expect(refused({ ceapClass: "C9" })).toEqual(["ceapClass"]);
    expect(refused({ symptoms: ["joy"] })).toEqual(["symptoms.0"]);
    expect(refused({ refluxMs: "", diameterMm: "", ceapClass: null, symptoms: [], duplexAgeDays: "", compressionDays: "" })).toEqual(["refluxMs"]);
    expect(refused({ name: " " })).toEqual(["name"]);
  });
});
