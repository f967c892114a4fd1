import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { CHECK_IN_WINDOWS, planCheckIns } from "./check-in";
import { addDays } from "./day-bounds";
import { MISSING_VALUES, REGISTRY_DICTIONARY } from "./registry-dictionary";
import { shownAt, type RegistryPerson } from "./registry-groups";
import { registryRows, type RegistryCheckIn, type RegistryRecord, type RegistryTreatment, type RegistryView } from "./registry-rows";

const DETAILS = { segmentLengthCm: 32, maxDiameterMm: 6.5, tipDistanceCm: 2, wavelengthNm: null, energyJ: 2100, volumeMl: null, concentrationPercent: null, anaesthesia: "tumescent" } as const;
const LEFT: RegistryTreatment = {
  id: "t1", requestId: "r1", leg: "left", vein: "gsv", modality: "rfa", treatedOn: "2025-03-10", details: DETAILS, complications: ["bruising"],
  later: [{ kind: "ehit", ehitClass: 2, foundOn: "2025-03-15" }, { kind: "brown_marks", ehitClass: null, foundOn: "2026-01-10" }],
};
const PERSON: RegistryPerson = { personId: "p1", age: 61, sex: "male", language: "en", treatments: [LEFT] };
const view = (changes: Partial<RegistryView> & { level?: number } = {}): RegistryView => ({ pseudonym: "0123456789abcdef", shiftDays: 0, from: "2020-01-01", until: "2027-01-01", shown: shownAt(PERSON, changes.level ?? 0), ...changes });

const answered = (on: string, answers: object) => ({ on, answers: { ...answers }, isByPatient: true });
function checkInsOf(treatment: RegistryTreatment, given: Partial<Record<RegistryCheckIn["point"], Partial<RegistryCheckIn>>>): RegistryCheckIn[] {
  return planCheckIns(treatment.treatedOn, CHECK_IN_WINDOWS).map((days) => ({ treatmentId: treatment.id, requestId: treatment.requestId, state: "planned", answered: null, ...days, ...given[days.point] }));
}

const RECORD: RegistryRecord = {
  baselines: [{ requestId: "r1", on: "2025-02-01", answers: { cramps14d: 8, nightsWoken14d: 4, worstPain: 7 } }],
  treatments: [LEFT],
  checkIns: checkInsOf(LEFT, {
    "1m": { state: "answered", answered: answered("2025-04-08", { cramps14d: 4, nightsWoken14d: "not_sure", worstPain: 7, pgic: "a_little_better", complications: [] }) },
    "3m": { state: "answered", answered: answered("2025-06-10", { cramps14d: 2, pgic: "a_little_worse", firstBetter: "My neighbour Maria says so" }) },
    "6m": { state: "cancelled" },
  }),
  scores: [{ requestId: "r1", leg: "left", scoredOn: "2025-02-20", total: 8 }, { requestId: "r1", leg: "right", scoredOn: "2025-02-21", total: 1 }, { requestId: "r1", leg: "left", scoredOn: "2025-06-10", total: 5 }],
};
const DATES = ["treated_on", "baseline_on", "due_on", "window_starts_on", "window_ends_on", "answered_on"] as const;

describe("the rows of the registry", () => {
  it("are one a treatment and point, with all fields of the dictionary and no other, in codes and numbers", () => {
    const rows = registryRows(RECORD, view());
    expect(rows.map(({ point, state }) => `${point} ${state}`)).toEqual(["1w not_answered", "1m answered", "3m answered", "6m not_asked", "12m not_answered"]);
    for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(REGISTRY_DICTIONARY.map(({ field }) => field).toSorted());
    expect(rows[1]).toMatchObject({
      person: "0123456789abcdef", age_band: "60_69", sex: "male", leg: "left", treatment_number: "1", modality: "rfa", vein: "gsv", treated_on: "2025-03-10", segment_length_cm: "32", wavelength_nm: "not recorded",
      anaesthesia: "tumescent", complications_on_day: "bruising", complications_later: "ehit_2:5|brown_marks:306", baseline_on: "2025-02-01", baseline_cramps_14d: "8", rvcss_before: "8",
      answered_on: "2025-04-08", days_after_treatment: "29", answered_by: "patient", cramps_14d: "4", nights_woken_14d: "not sure", worst_pain: "7", change: "a_little_better", first_better: "not answered",
      procedure_pain: "not asked", patient_complications: "none", complete: "yes", meaningful_relief: "yes", worse: "no", rvcss_at_point: "not recorded",
    });
    expect(rows[2]).toMatchObject({ complete: "yes", meaningful_relief: "no", worse: "yes", rvcss_at_point: "5" });
  });

  it("let no words of a person pass where a code is expected", () => {
    expect(JSON.stringify(registryRows(RECORD, view()))).not.toContain("Maria");
    expect(registryRows(RECORD, view())[2]?.first_better).toBe("not answered");
  });

  it("never count a missing check-in as relief", () => {
    const rows = registryRows(RECORD, view()).filter(({ state }) => state !== "answered");
    expect(rows.map(({ meaningful_relief: relief }) => relief)).toEqual(["not answered", "not asked", "not answered"]);
  });

  it.each([-182, -1, 0, 97, 182])("keep every interval when the dates are moved by %i days", (shiftDays) => {
    const plain = registryRows(RECORD, view());
    const moved = registryRows(RECORD, view({ shiftDays, until: "2030-01-01" }));
    for (const [index, row] of moved.entries()) {
      for (const field of DATES.filter((date) => /^\d{4}/.test(plain[index]?.[date] ?? ""))) {
        expect(row[field]).toBe(addDays(plain[index]?.[field] ?? "", shiftDays));
        const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).days;
        expect(days(row.treated_on, row[field])).toBe(days(plain[index]?.treated_on ?? "", plain[index]?.[field] ?? ""));
      }
      expect([row.days_after_treatment, row.complications_later]).toEqual([plain[index]?.days_after_treatment, plain[index]?.complications_later]);
    }
  });

  it("say nothing of what lies beyond the last day of the file, on the moved calendar", () => {
    const on = (until: string, shiftDays = 0) => registryRows(RECORD, view({ until, shiftDays }));
    expect(on("2025-03-09")).toEqual([]);
    expect(on("2025-03-10").map(({ state }) => state)).toEqual(Array(5).fill("not_over"));
    expect(on("2025-03-14")[0]).toMatchObject({ complications_later: "none" });
    expect(on("2025-06-09").map(({ state }) => state)).toEqual(["not_answered", "answered", "not_over", "not_over", "not_over"]);
    expect(on("2025-06-09")[2]).toMatchObject({ answered_on: "not yet", cramps_14d: "not yet", meaningful_relief: "not yet", rvcss_at_point: "not recorded" });
    expect(on("2025-06-19", 10).map(({ state }) => state)).toEqual(on("2025-06-09").map(({ state }) => state));
  });

  it("show details and EHIT beside the procedure only, since they would name it, and the vein no longer than that", () => {
    const [row] = registryRows(RECORD, view({ level: 4 }));
    expect(row).toMatchObject({ modality: "heat", vein: "not shown", energy_j: "not shown", wavelength_nm: "not shown", anaesthesia: "not shown", complications_later: "clot:5|brown_marks:306" });
    expect(registryRows(RECORD, view({ level: 5 }))[0]).toMatchObject({ leg: "not shown" });
    expect(MISSING_VALUES.map(([value]) => value)).toContain("not shown");
  });

  it("give every vein of one session the check-ins of the session, whichever vein they hang on, and one number", () => {
    const branch: RegistryTreatment = { ...LEFT, id: "t0", vein: "tributaries", modality: "phlebectomy", later: [] };
    const ended = checkInsOf(branch, Object.fromEntries(["1w", "1m", "3m", "6m", "12m"].map((point) => [point, { state: "cancelled" }])));
    const rows = registryRows({ ...RECORD, treatments: [LEFT, branch], checkIns: [...ended, ...RECORD.checkIns] }, view());
    const of = (modality: string) => rows.filter((row) => row.modality === modality);
    const asked = (modality: string) => of(modality).map(({ point, state, meaningful_relief: relief, answered_on: on }) => ({ point, state, relief, on }));
    expect(asked("phlebectomy")).toEqual(asked("rfa"));
    expect(asked("rfa").map(({ state }) => state)).toEqual(["not_answered", "answered", "answered", "not_asked", "not_answered"]);
    expect(new Set(rows.map(({ treatment_number: number }) => number))).toEqual(new Set(["1"]));
  });

  it("tell relief only of complete answers, as the outcomes page counts them, and worse always", () => {
    const after = (answers: object) => registryRows({ ...RECORD, checkIns: checkInsOf(LEFT, { "3m": { state: "answered", answered: answered("2025-06-10", answers) } }) }, view())[2];
    expect(after({ pgic: "much_better" })).toMatchObject({ state: "answered", complete: "no", meaningful_relief: "not known", worse: "no" });
    expect(after({ pgic: "much_worse" })).toMatchObject({ complete: "no", meaningful_relief: "no", worse: "yes" });
    expect(after({ pgic: "much_better", cramps14d: 6 })).toMatchObject({ complete: "yes", meaningful_relief: "yes" });
  });

  it("do not name a baseline day before the first day of the file", () => {
    expect(registryRows(RECORD, view({ from: "2025-02-02" }))[0]).toMatchObject({ baseline_on: "not shown", baseline_cramps_14d: "8" });
    expect(registryRows(RECORD, view({ from: "2025-02-01" }))[0]).toMatchObject({ baseline_on: "2025-02-01" });
  });

  it("compare each leg with the answers before its own first treatment, and number its treatments over all requests", () => {
    const right: RegistryTreatment = { ...LEFT, id: "t2", leg: "right", treatedOn: "2025-07-01", later: [] };
    const again: RegistryTreatment = { ...LEFT, id: "t3", requestId: "r2", treatedOn: "2026-02-01", later: [] };
    const rows = registryRows({ ...RECORD, treatments: [again, right, LEFT], checkIns: [...RECORD.checkIns, ...checkInsOf(right, {}), ...checkInsOf(again, {})] }, view());
    const first = (treatedOn: string) => rows.find((row) => row.treated_on === treatedOn);
    expect(rows).toHaveLength(15);
    expect(first("2025-07-01")).toMatchObject({ leg: "right", treatment_number: "1", baseline_on: "2025-06-10", baseline_cramps_14d: "2", rvcss_before: "1" });
    expect(first("2026-02-01")).toMatchObject({ leg: "left", treatment_number: "2", baseline_on: "not recorded", baseline_cramps_14d: "not answered" });
  });
});
