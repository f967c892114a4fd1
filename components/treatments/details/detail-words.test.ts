import { describe, expect, it } from "vitest";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { detailLines } from "./detail-words";
import { readAccepted, readDetails, readNumber } from "./read-details";

const said = (...args: Parameters<typeof detailLines>) => detailLines(...args).map(({ label, value }) => `${label}: ${value}`.replaceAll("\u00a0", " "));

describe("the details of a procedure in words", () => {
  it("have their units, the energy of each centimetre, and a word where nothing was recorded", () => {
    expect(said("rfa", { ...NO_DETAILS, segmentLengthCm: 38, maxDiameterMm: 7.4, energyJ: 2660, anaesthesia: "tumescent" })).toEqual([
      "Treated length: 38 cm", "Largest diameter: 7.4 mm", "Tip to junction: not recorded", "Energy: 2660 J (70 J/cm)", "Anaesthesia: Tumescent",
    ]);
    expect(said("evla", { ...NO_DETAILS, energyJ: 2660 })).toContain("Energy: 2660 J");
    expect(said("sclerotherapy", { ...NO_DETAILS, volumeMl: 4, concentrationPercent: 0.25 })).toEqual(["Volume: 4 ml", "Concentration: 0.25 %"]);
    expect(said("compression", NO_DETAILS)).toEqual([]);
  });
});

describe("the details as they are typed", () => {
  it("are read with a point or a comma; an empty field is null, and what is no number is refused later", () => {
    expect(["", "  ", "38", " 7,4 ", "0"].map(readNumber)).toEqual([null, null, 38, 7.4, 0]);
    expect(readNumber("about 40")).toBeNaN();
  });

  it("count for the energy of each centimetre only where they could stand", () => {
    expect(["2660", "99999", "66.5", "much", ""].map((typed) => readAccepted("energyJ", typed))).toEqual([2660, null, null, null, null]);
    expect(readAccepted("segmentLengthCm", "450")).toBeNull();
  });

  it("are those of the chosen procedure alone", () => {
    const fields = new FormData();
    for (const [name, value] of [["segmentLengthCm", "38"], ["volumeMl", "4"], ["anaesthesia", ""]] as const) fields.set(name, value);
    expect(readDetails(fields, "rfa")).toEqual({ ...NO_DETAILS, segmentLengthCm: 38 });
    expect(readDetails(fields, "sclerotherapy")).toEqual({ ...NO_DETAILS, volumeMl: 4 });
  });
});
