import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { STAGES, STAGE_WORDS } from "@/lib/domain/stages";
import { legFills } from "@/lib/format/leg-fills";
import { LegMap } from "./leg-map";
import { StagePill } from "./stage-pill";
import { TimingBar } from "./timing-bar";
import { timingSentence } from "@/lib/format/timing-sentence";
import { UrgencyPill } from "./urgency-pill";
import { WaitingBar } from "./waiting-bar";

const LEGS = ["left", "right", "both_left_worse", "both_right_worse", "both_same"] as const;
const SITES = ["calf", "foot", "shin", "thigh_front", "thigh_back", "other"] as const;
const count = fc.integer({ min: 0, max: 10 });

describe("leg map", () => {
  it("draws left first and never mirrors: picture and words equal the answer", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LEGS), fc.subarray([...SITES]), (crampLeg, sites) => {
        const html = renderToStaticMarkup(<LegMap legs={legFills(crampLeg)} sites={sites} />);
        const drawn = [...html.matchAll(/data-fill="(\w+)"/g)].map((match) => match[1]);
        const affected = drawn.map((fill) => fill !== "none");
        expect(affected).toEqual([crampLeg !== "right", crampLeg !== "left"]);
        expect(drawn[0] === "also").toBe(crampLeg === "both_right_worse");
        expect(drawn[1] === "also").toBe(crampLeg === "both_left_worse");
        expect(html).toContain(`Left: ${drawn[0]}, right: ${drawn[1]}`);
        expect(html.indexOf(">L<")).toBeLessThan(html.indexOf(">R<"));
      }),
      { numRuns: 100 },
    );
  });

  it("says in words that the leg is not known, and draws nothing", () => {
    const html = renderToStaticMarkup(<LegMap legs={legFills(null)} sites={["calf"]} />);
    expect(html).toContain("Not answered");
    expect(html).not.toContain("<svg");
  });
});

describe("timing bar", () => {
  it("is named by the sentence and draws one block a cramp", () => {
    fc.assert(
      fc.property(fc.record({ night: count, evening: count, day: count, walking: count }), (lastTen) => {
        const html = renderToStaticMarkup(<TimingBar lastTen={lastTen} compact />);
        const total = lastTen.night + lastTen.evening + lastTen.day + lastTen.walking;
        expect(html).toContain(timingSentence(lastTen));
        expect(html.match(/w-0\.75/g)?.length ?? 0).toBe(total);
        expect(timingSentence(lastTen).includes("last 10 ")).toBe(total === 10 || total === 0);
      }),
    );
  });

  it.each([
    [{ night: 8, evening: 1, day: 1, walking: 0 }, "8 of last 10 at night, 1 evening, 1 day"],
    [{ night: 0, evening: 2, day: 0, walking: 8 }, "2 of last 10 in the evening, 8 walking"],
    [{ night: 10, evening: 0, day: 0, walking: 0 }, "10 of last 10 at night"],
    [{ night: 5, evening: 2, day: 0, walking: 0 }, "5 at night, 2 evening; 7 in all, not 10"],
    [{ night: 0, evening: 0, day: 0, walking: 0 }, "None of the last 10 given a time"],
  ])("says %o in words", (lastTen, sentence) => {
    expect(timingSentence(lastTen)).toBe(sentence);
  });

  it("says that nobody answered", () => {
    expect(renderToStaticMarkup(<TimingBar lastTen={null} />)).toContain("Not answered");
  });
});

describe("pills and waiting", () => {
  it.each(STAGES)("names the stage %s in words, with an icon that is not read out", (stage) => {
    const html = renderToStaticMarkup(<StagePill stage={stage} />);
    expect(html).toContain(STAGE_WORDS[stage]);
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });

  it("names urgency, and stays quiet about routine unless asked", () => {
    expect(renderToStaticMarkup(<UrgencyPill urgency="EMERGENCY" />)).toContain("EMERGENCY");
    expect(renderToStaticMarkup(<UrgencyPill urgency="SAME_DAY" />)).toContain("SAME-DAY");
    expect(renderToStaticMarkup(<UrgencyPill urgency="ROUTINE" />)).toBe("");
    expect(renderToStaticMarkup(<UrgencyPill urgency="ROUTINE" withRoutine />)).toContain("ROUTINE");
  });

  it("adds the word Overdue to the colour", () => {
    expect(renderToStaticMarkup(<WaitingBar waitingMs={0} share={2} dueLabel="due 15:20" overdue />)).toContain(
      "Overdue, due 15:20",
    );
    expect(renderToStaticMarkup(<WaitingBar waitingMs={0} share={2} dueLabel="Overdue 7 h" overdue />)).toContain(
      ">Overdue 7 h<",
    );
  });
});
