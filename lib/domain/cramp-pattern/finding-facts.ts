import type { FindingId } from "./findings";
import type { SourceTag } from "./sources";

export type FindingFacts = {
  readonly side: "for" | "against" | "context";
  /** Dots on screen; null where the rules give none. */
  readonly strength: 1 | 2 | 3 | null;
  /** Shown to staff, but no category reads it. */
  readonly isShownOnly: boolean;
  readonly sources: readonly SourceTag[];
  readonly rule: string;
};

const PROPOSED = "The threshold is a clinic proposal, not validated.";

function fits(strength: 1 | 2, sources: readonly SourceTag[], rule: string): FindingFacts {
  return { side: "for", strength, isShownOnly: false, sources, rule };
}

function shown(strength: 1 | 2 | null, sources: readonly SourceTag[], rule: string): FindingFacts {
  return { side: "for", strength, isShownOnly: true, sources, rule };
}

function against(strength: 1 | 2 | 3, sources: readonly SourceTag[], rule: string): FindingFacts {
  return { side: "against", strength, isShownOnly: false, sources, rule };
}

function context(sources: readonly SourceTag[], rule: string): FindingFacts {
  return { side: "context", strength: null, isShownOnly: true, sources, rule };
}

/** What a clinician needs to judge each finding: its side, strength, rule and sources. */
export const FINDING_FACTS: Readonly<Record<FindingId, FindingFacts>> = {
  V1: fits(
    1,
    ["S15", "S1"],
    `At least 7 of the last 10 at night or in the evening, or most then. Typical of any night cramp. ${PROPOSED}`,
  ),
  V2: fits(1, ["S1"], `Woken on 2 nights or more in 2 weeks. ${PROPOSED}`),
  V3: fits(1, [], `4 cramps or more in 2 weeks. ${PROPOSED}`),
  V4: fits(2, ["S10", "S35", "S12"], "Bulging veins on a leg. The link with cramps was not found in S12."),
  V5: fits(2, ["S13"], "Evening swelling on a leg, for more than 2 weeks."),
  V6: fits(2, ["S10"], "Brown, itchy or hard skin near an ankle, or a healed or open leg sore."),
  V7: shown(2, [], `Heavy or achy 4 of 10 or more, and worse after standing or better with the leg up. ${PROPOSED}`),
  V8: fits(2, [], "A doctor named a leaking vein, or there was vein treatment."),
  V8b: shown(null, [], "A parent, brother or sister has bad leg veins."),
  V9: shown(1, ["S10"], "Stands 5 hours or more on most days."),
  V10: shown(1, [], "A raised leg or compression helps."),
  O1: against(2, [], `At least 4 of the last 10 while walking, or most then. Points strongly elsewhere. ${PROPOSED}`),
  O2: against(3, ["S26"], "Walking-pain screen definite or atypical. Points strongly elsewhere."),
  O3: against(1, [], `At most 3 of the last 10 at night or in the evening, or most by day or walking. ${PROPOSED}`),
  O4: against(3, ["S22"], "An urge to move, worse at rest, better moving, worse at night. Points strongly elsewhere."),
  O5: against(2, [], "Pain shooting from the back, or walking pain that eases when sitting. Points strongly elsewhere."),
  O6: against(2, ["S8", "S2"], "A medicine known to bring cramps."),
  O7: against(2, ["S2", "S21"], "A condition in which cramps are common, or pregnancy."),
  X1: context(["S1"], "A cramp lasts over 10 minutes; a night cramp lasts 10 at most."),
  X2: context(["S21b"], "The muscle does not turn hard; in a cramp it usually does."),
  X3: context(["S1"], "Neither calf nor foot; a night cramp is in the calf or foot."),
};
