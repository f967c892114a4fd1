import type { CrampSite, LegChoice } from "@/lib/domain/cramp-pattern/answers";

/** `main` is drawn solid, `also` hatched, `none` as an outline. */
export type LegFill = "main" | "also" | "none";
export type LegFills = { left: LegFill; right: LegFill };

const FILLS: Record<LegChoice, LegFills> = {
  left: { left: "main", right: "none" },
  right: { left: "none", right: "main" },
  both_left_worse: { left: "main", right: "also" },
  both_right_worse: { left: "also", right: "main" },
  both_same: { left: "main", right: "main" },
};

/** `null` when nobody said which leg: unknown is a word, never an empty pair of legs. */
export function legFills(crampLeg: LegChoice | null | undefined): LegFills | null {
  return crampLeg ? FILLS[crampLeg] : null;
}

const SITE_WORDS: Record<CrampSite, string> = {
  calf: "calf",
  foot: "foot",
  shin: "shin",
  thigh_front: "front of thigh",
  thigh_back: "back of thigh",
  other: "another place",
};

/** `Left: main, right: also; calf, foot` */
export function legSentence(legs: LegFills, sites: readonly CrampSite[]): string {
  const sides = `Left: ${legs.left}, right: ${legs.right}`;
  return sites.length === 0 ? sides : `${sides}; ${sites.map((site) => SITE_WORDS[site]).join(", ")}`;
}
