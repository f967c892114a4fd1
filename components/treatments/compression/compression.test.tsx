import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { RequestCare } from "@/lib/domain/care";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import { payerItems } from "../necessity/payer-history";
import { trialItems } from "./compression-history";
import { showsCompression } from "./compression-panel";
import { TrialRow } from "./trial-row";

const TRIAL: CompressionTrial = {
  id: "t", version: 2, legs: "left", compressionClass: "20_30", hoursPerDay: 10, startedOn: "2026-09-04", endedOn: "2026-11-02", effect: null,
  recordedBy: "Ana Reyes", recordedAt: "2026-09-04T15:00:00.000Z", ended: { by: "Noor Haddad", at: "2026-11-03T15:00:00.000Z" }, removed: null,
};

describe("compression on a request", () => {
  const care = (changes: { orders?: number; trials?: CompressionTrial[] } = {}) => ({ orders: Array.from({ length: changes.orders ?? 0 }) as RequestCare["orders"], compressionTrials: changes.trials ?? [] });

  it("can be recorded from acceptance or the first order on, long before there is anything to plan", () => {
    expect(showsCompression({ stage: "new", care: care() })).toBe(false);
    expect(showsCompression({ stage: "accepted", care: care() })).toBe(true);
    expect(showsCompression({ stage: "ultrasound_scheduled", care: care({ orders: 1 }) })).toBe(true);
    expect(showsCompression({ stage: "needs_info", care: care({ orders: 1 }) })).toBe(true);
  });

  it("stays readable wherever some was recorded, and is not asked for once the request has ended", () => {
    expect(showsCompression({ stage: "declined", care: care({ orders: 1 }) })).toBe(false);
    expect(showsCompression({ stage: "declined", care: care({ trials: [TRIAL] }) })).toBe(true);
    expect(showsCompression({ stage: "new", care: care({ trials: [TRIAL] }) })).toBe(true);
  });
});

describe("who ended a trial", () => {
  it("stands on its row beside who recorded it", () => {
    expect(renderToStaticMarkup(<TrialRow trial={TRIAL} todayOn="2026-11-23" />)).toContain("Recorded by Ana Reyes. Ended by Noor Haddad");
    expect(renderToStaticMarkup(<TrialRow trial={{ ...TRIAL, ended: null }} todayOn="2026-11-23" />)).not.toContain("Ended by");
  });

  it("stands in the timeline with the last day", () => {
    expect(trialItems(TRIAL).map(({ title, detail }) => [title, detail])).toEqual([
      ["Compression recorded, left leg. Ana Reyes", null],
      ["Compression ended, left leg. Noor Haddad", "Last day 02-Nov-2026"],
    ]);
  });
});

describe("the payer in the timeline", () => {
  it("was chosen once, and changed after that", () => {
    const at = "2026-11-03T15:00:00.000Z";
    expect(payerItems([{ id: "2", by: "Noor Haddad", at }, { id: "1", by: "Ana Reyes", at }]).map(({ title }) => title)).toEqual(["Payer changed. Noor Haddad", "Payer chosen. Ana Reyes"]);
  });
});
