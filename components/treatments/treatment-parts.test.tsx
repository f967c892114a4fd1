import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { recordedWords } from "./complications/complication-notes";
import { ComplicationPart } from "./complications/complication-part";
import { ProcedureFields } from "./procedure-fields";

type Part = Parameters<typeof ComplicationPart>[0];

const TREATMENT = { id: "t", leg: "left", vein: "gsv", modality: "rfa", treatedOn: "2026-11-03", laterComplications: [] } as unknown as Part["treatment"];

describe("what showed after a treatment", () => {
  it("is said to be hidden from a role that does not see it, so that nothing reads as all clear", () => {
    const html = renderToStaticMarkup(<ComplicationPart treatment={TREATMENT} roles={["coordinator"]} stage="follow_up" todayOn="2026-11-10" timeZone="America/Chicago" actions={{} as Part["actions"]} />);
    expect(html).toContain("Later complications: shown to clinical roles");
    expect(html).not.toContain("<button");
  });

  it("names who reopens a closed request when it is a clot", () => {
    expect(recordedWords({ isFlagged: true, isClosed: true })).toContain("tell a clinician now, who reopens it");
    expect(recordedWords({ isFlagged: true, isClosed: false })).toBe("Complication recorded. Flag U01: a clinician today");
    expect(recordedWords({ isFlagged: false, isClosed: true })).toBe("Complication recorded");
  });
});

describe("a leg that is not in the signed report", () => {
  const fields = (isRefused: boolean, plannedReason: string | null = null) =>
    renderToStaticMarkup(
      <ProcedureFields id="record" planned={{ leg: "right", vein: "gsv", modality: "rfa" }} mismatches={{ "right gsv": "The report shows the left leg." }} errorOf={() => undefined} {...{ isRefused, plannedReason }} />,
    );

  it("asks for its reason together with all else that is missing", () => {
    expect(fields(true)).toContain("Write why it is treated all the same.");
    expect(fields(false)).not.toContain("Write why it is treated all the same.");
    expect(fields(true, "Seen elsewhere.")).not.toContain("Write why it is treated all the same.");
  });
});
