import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { seenSegment } from "@/lib/domain/testing/findings";
import { AcuteThrombusLine } from "./acute-thrombus-notice";
import { stateWords } from "./save-bar";

const POPLITEAL = seenSegment("POPV", { leg: "left", thrombus: "acute", compressible: "none" });
const TIBIAL = seenSegment("PTV", { leg: "left", thrombus: "acute", compressible: "none" });
const lineOf = (findings: SegmentFinding[], savedFindings: SegmentFinding[]) => renderToStaticMarkup(<AcuteThrombusLine findings={findings} savedFindings={savedFindings} />).replaceAll(/<[^>]+>/g, "");

describe("the red line of an acute thrombus", () => {
  it("says plainly that nobody knows of it while it is not saved, and the other way once it is", () => {
    for (const saved of [[], [seenSegment("POPV", { leg: "left" })], [seenSegment("POPV", { leg: "right", thrombus: "acute" })]]) {
      expect(lineOf([POPLITEAL], saved)).toBe("Acute thrombus: Left leg, Popliteal. Same-day alert: tell a clinician before the patient leaves. Not saved yet: the request is not SAME-DAY yet.");
    }
    expect(lineOf([POPLITEAL], [POPLITEAL])).toContain("before the patient leaves. Saved: the request was made SAME-DAY.");
    expect(lineOf([POPLITEAL], [POPLITEAL])).not.toContain("Not saved");
  });

  it("names the one that is not saved beside one that is, and is empty without any", () => {
    expect(lineOf([POPLITEAL, TIBIAL], [POPLITEAL])).toContain("Not saved yet: Left leg, Posterior tibial. The request was made SAME-DAY for what is saved.");
    expect(lineOf([seenSegment("POPV")], [POPLITEAL])).toBe("");
  });
});

describe("what is said of the draft", () => {
  const state = { isDirty: true, isNew: false, clashes: 0, savedAt: "14:02", trouble: null, isAllElseSaved: true, rest: null };

  it("is never that everything is saved while a CEAP is unfinished", () => {
    const rest = "CEAP, left leg: Choose whether the leg has symptoms.";
    expect(stateWords({ ...state, rest })).toBe(`All else is saved; not yet: ${rest}`);
    expect(stateWords({ ...state, isNew: true, rest })).toBe(`Not saved: ${rest}`);
    expect(stateWords({ ...state, isAllElseSaved: false, rest: "one entry cannot be read", trouble: "The server did not answer." })).toBe("Not saved: The server did not answer.");
    expect(stateWords({ ...state, isDirty: false })).toBe("Everything is saved, 14:02");
  });
});
