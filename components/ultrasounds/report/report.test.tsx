import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { SignedReport } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import { SEGMENT_IDS, type SegmentFinding } from "@/lib/domain/reflux";
import { FindingsTable } from "../worksheet/findings-table";
import { LegDrawing } from "../worksheet/leg-drawing";
import { computedSentences } from "./computed-words";
import { ConclusionFields } from "./conclusion-fields";
import { ReportConclusions } from "./report-conclusions";
import { startOf } from "./said";
import { SignedVersion } from "./signed-version";

const seen = (leg: "left" | "right", segment: SegmentFinding["segment"], refluxMs: number | null): SegmentFinding => ({
  leg, segment, visibility: "seen", compressible: "full", thrombus: "none", flow: null, isRefluxTested: true, refluxMs, manoeuvre: null, diameterMm: 4, heightCm: null, note: null,
});
const wholeLeg = (leg: "left" | "right", changes: Partial<Record<SegmentFinding["segment"], number>> = {}) =>
  SEGMENT_IDS.map((segment) => seen(leg, segment, changes[segment] ?? null));
const FINDINGS = [...wholeLeg("right", { GSV_PROX_CALF: 500 }), ...wholeLeg("left", { SFJ: 1240, GSV_PROX_THIGH: 1820 })];
const NO_ERROR = () => undefined;
const draw = (said = startOf(null)) =>
  renderToStaticMarkup(<ConclusionFields readings={[readLeg("right", FINDINGS), readLeg("left", FINDINGS)]} findings={FINDINGS} said={said} errorOf={NO_ERROR} onSay={NO_ERROR} />);

describe("the conclusion of a leg", () => {
  it("is never ticked beforehand, whatever the numbers say", () => {
    const html = draw();
    expect(html.match(/type="radio"/g)).toHaveLength(6);
    expect(html).not.toContain('checked=""');
    expect(html).not.toContain("Differs from the computed value");
  });

  it("asks for a reason only where it differs from the computed value", () => {
    const differs = draw({ ...startOf(null), conclusions: { right: "no", left: "indeterminate" } });
    expect(differs).toContain("Left leg: Indeterminate, but the numbers say Reflux.");
    expect(differs).not.toContain("Right leg: No reflux, but");
    expect(differs).toContain("Reason (required)");
    expect(draw({ ...startOf(null), conclusions: { right: "no", left: "yes" } })).not.toContain("Reason (required)");
  });

  it("stands beside a computed sentence that names the edge and what has no reading", () => {
    expect(computedSentences(readLeg("right", FINDINGS), FINDINGS).join(" ")).toContain("Great saphenous, proximal calf is exactly 500\u00a0ms, which does not count.");
    expect(computedSentences(readLeg("left", FINDINGS), FINDINGS).join(" ")).toContain("2 segments meet their threshold.");
    expect(computedSentences(readLeg("left", []), []).join(" ")).toMatch(/No reading of \d+: Common femoral/);
  });
});

describe("a thrombus of a leg", () => {
  const CLOTS = FINDINGS.map((row) => (row.leg === "left" && row.segment === "POPV" ? { ...row, thrombus: "acute" as const } : row.leg === "left" && row.segment === "PTV" ? { ...row, thrombus: "chronic" as const } : row));
  const report: SignedReport = { reportVersion: 1, reflux: { right: "no", left: "yes" }, conclusion: "See above.", disagreementReason: null, amendReason: null, signedBy: "Dr. Chen", signerCredential: null, ceap: { right: null, left: null }, plan: null, signedAt: "2026-11-24T20:10:00.000Z", findings: CLOTS };
  const SHEETS = {
    "the form to sign": <ConclusionFields readings={[readLeg("right", CLOTS), readLeg("left", CLOTS)]} findings={CLOTS} said={startOf(null)} errorOf={NO_ERROR} onSay={NO_ERROR} />,
    "the signed view": <SignedVersion report={report} legs={["right", "left"]} timeZone="America/Chicago" />,
    "the one-page report": <ReportConclusions report={report} legs={["right", "left"]} />,
  };

  it.each(Object.entries(SHEETS))("stands once in the conclusion of its own leg, the acute before the chronic: %s", (_, sheet) => {
    const html = renderToStaticMarkup(sheet);
    expect(html.match(/Acute thrombus: /g)).toHaveLength(1);
    expect(html).toMatch(/left leg.*Acute thrombus: Popliteal<.*Chronic thrombus: Posterior tibial</i);
    expect(html.slice(0, html.indexOf("Acute thrombus"))).toMatch(/left leg/i);
  });
});

describe("the worksheet to read", () => {
  it("has the right leg before the left leg, in words, and never an empty cell", () => {
    const html = renderToStaticMarkup(<FindingsTable legs={["right", "left"]} findings={FINDINGS.slice(0, 40)} />);
    expect(html.indexOf("Right leg")).toBeGreaterThan(0);
    expect(html.indexOf("Right leg")).toBeLessThan(html.indexOf("Left leg"));
    expect(html).not.toMatch(/<td[^>]*><\/td>/);
    expect(html).toContain("Not examined");
  });

  it("shows only the legs of the order", () => {
    expect(renderToStaticMarkup(<FindingsTable legs={["right"]} findings={FINDINGS} />)).not.toContain("Left leg");
  });

  it("draws the patient's right leg first and says which segments meet", () => {
    const html = renderToStaticMarkup(<LegDrawing legs={["right", "left"]} findings={FINDINGS} />);
    expect(html.indexOf("RIGHT LEG")).toBeLessThan(html.indexOf("LEFT LEG"));
    expect(html).toContain("Right leg: no segment of this view meets its threshold. Left leg: meets the threshold: Saphenofemoral junction; Great saphenous, proximal thigh.");
  });
});

describe("a signed report", () => {
  it("shows both the conclusion and the computed value where they differ, with the reason", () => {
    const report = { reportVersion: 2, reflux: { right: "no", left: "no" }, conclusion: "Repeat with cuff.", disagreementReason: "Valsalva not held", amendReason: "Typing error", signedBy: "Dr. Chen", signerCredential: "MD, RPVI", ceap: { right: null, left: null }, plan: "conservative", signedAt: "2026-11-24T20:10:00.000Z", findings: FINDINGS } as const;
    const html = renderToStaticMarkup(<SignedVersion report={{ ...report, findings: FINDINGS }} legs={["right", "left"]} timeZone="America/Chicago" />);
    expect(html).toContain("Computed: yes");
    expect(html).toContain("Valsalva not held");
    expect(html).toContain("Amended by Dr. Chen, MD, RPVI, 24-Nov-2026 14:10");
  });
});
