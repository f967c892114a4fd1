import { describe, expect, it } from "vitest";
import { detailsNotOf, energyPerCm, MEASURED_DETAILS, MEASURED_FIELDS, measuredOf, measuredRefusal, NO_DETAILS } from "./procedure-details";
import { MODALITIES } from "./treatment";

describe("what is asked of a procedure", () => {
  it("is the length, energy and tip of a heat treatment, the wavelength of a laser alone, and volume and concentration of foam", () => {
    expect(measuredOf("rfa")).toEqual(["segmentLengthCm", "maxDiameterMm", "tipDistanceCm", "energyJ"]);
    expect(measuredOf("evla")).toContain("wavelengthNm");
    expect(MODALITIES.filter((modality) => measuredOf(modality).includes("wavelengthNm"))).toEqual(["evla"]);
    expect(measuredOf("ugfs")).toEqual(["segmentLengthCm", "maxDiameterMm", "volumeMl", "concentrationPercent"]);
    expect(measuredOf("phlebectomy")).toEqual([]);
    expect(measuredOf("compression")).toEqual([]);
  });

  it("names every detail that was given although it belongs to another procedure", () => {
    expect(detailsNotOf("rfa", { ...NO_DETAILS, energyJ: 2660, wavelengthNm: 1470, volumeMl: 4 })).toEqual(["wavelengthNm", "volumeMl"]);
    expect(detailsNotOf("compression", { ...NO_DETAILS, anaesthesia: "local" })).toEqual(["anaesthesia"]);
    expect(detailsNotOf("phlebectomy", { ...NO_DETAILS, anaesthesia: "tumescent" })).toEqual([]);
  });
});

describe("a number of a procedure", () => {
  it("is refused outside its range, with the range and the unit, and stands at both ends of it", () => {
    for (const detail of MEASURED_DETAILS) {
      const { min, max, unit } = MEASURED_FIELDS[detail];
      expect([measuredRefusal(detail, min), measuredRefusal(detail, max)]).toEqual([null, null]);
      for (const beyond of [min - 0.1, max + 1, Number.NaN, Infinity]) expect(measuredRefusal(detail, beyond)).toBe(`Write ${min} to ${max} ${unit}, or leave it empty.`);
    }
  });

  it("is refused with more decimals than it is measured with", () => {
    expect(measuredRefusal("energyJ", 2660.5)).toBe("Write a whole number.");
    expect(measuredRefusal("maxDiameterMm", 7.4)).toBeNull();
    expect(measuredRefusal("maxDiameterMm", 7.45)).toBe("Use at most 1 decimal.");
    expect(measuredRefusal("concentrationPercent", 0.25)).toBeNull();
    expect(measuredRefusal("concentrationPercent", 0.255)).toBe("Use at most 2 decimals.");
  });
});

describe("the energy for each centimetre", () => {
  it("is not known while energy or length is missing", () => {
    expect(energyPerCm({ energyJ: 2660, segmentLengthCm: 38 })).toBe(70);
    expect(energyPerCm({ energyJ: null, segmentLengthCm: 38 })).toBeNull();
    expect(energyPerCm({ energyJ: 2660, segmentLengthCm: null })).toBeNull();
    expect(energyPerCm({ energyJ: 2660, segmentLengthCm: 0 })).toBeNull();
  });
});
