import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import { URGENCY_LEVELS, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { STAGE_WORDS, STAGES } from "@/lib/domain/stages";
import type { RequestSource } from "@/lib/domain/request";
import type { RaisedFlagId } from "@/lib/domain/thrombus-flag";
import { isPatternFacet, FACETS, type DueFilter, type Facet, type LegFilter } from "@/lib/domain/worklist";
import { languageName } from "@/lib/format/languages";

export const URGENCY_WORDS: Record<Urgency, string> = { EMERGENCY: "Emergency", SAME_DAY: "Same-day", SOON: "Soon", ROUTINE: "Routine" };
export const LEG_WORDS: Record<LegFilter, string> = { left: "Left leg", right: "Right leg", both: "Both legs" };
export const SOURCE_WORDS: Record<RequestSource, string> = { form: "Own form", api: "Sent by a system", phone: "By phone" };
export const DUE_WORDS: Record<DueFilter, string> = { overdue: "Overdue", today: "Due today" };
export const VEIN_SIGN_WORDS = { yes: "Reported", no: "None reported", unknown: "Not known" };

/** What the patient ticked or left open, or what an ultrasound saw, in as few words as a choice has room for; never a diagnosis. */
export const FLAG_NAMES: Record<RaisedFlagId, string> = {
  F00: "Under 18 years",
  F01: "Emergency symptom",
  F02: "Leg symptom, emergency",
  F03: "Leg symptom, same-day",
  F04: "Back with numbness, bladder or bowel",
  F05: "Vein still bleeding",
  F06: "Vein that bled",
  F07: "Growing hot, red area, unwell",
  F08: "Growing hot, red area",
  F09: "Muscle pain with dark urine",
  F10: "New swelling with pain or risk",
  F11: "Constant pain in a leg",
  F12: "Hard, sore cord along a vein",
  F13: "Open sore on the lower leg",
  F14: "Sore or black skin on the foot",
  F15: "Leg pain when walking",
  F16: "Weaker or twitching limbs",
  F17: "Pregnant",
  F18: "Sore for days after a cramp",
  F19: "Takes quinine",
  F20: "Medicine or condition to mention",
  F21: "New swelling",
  F98: "Safety answers open, soon",
  F99: "Safety answers open, same-day",
  U01: "Acute thrombus on the worksheet",
};

export const FACET_LABELS: Record<Facet, string> = {
  stages: "Stage",
  urgencies: "Urgency",
  owners: "Owner",
  dues: "First contact",
  flags: "Flag",
  categories: "Pattern",
  veinSigns: "Vein signs",
  legs: "Where",
  languages: "Language",
  sources: "Source",
};

type Staff = readonly { id: string; name: string }[];
type Offer = { staff: Staff; chosen: readonly string[]; found: readonly string[]; staffId: string };

/** Owner, language and flag have an order of their own; the other lists are short and fixed. */
const WORDS: Record<Exclude<Facet, "owners" | "languages">, Readonly<Record<string, string>>> = {
  stages: Object.fromEntries(STAGES.map((stage) => [stage, STAGE_WORDS[stage]])),
  urgencies: Object.fromEntries([...URGENCY_LEVELS].reverse().map((urgency) => [urgency, URGENCY_WORDS[urgency]])),
  dues: DUE_WORDS,
  flags: FLAG_NAMES,
  categories: CATEGORY_TITLES,
  veinSigns: VEIN_SIGN_WORDS,
  legs: LEG_WORDS,
  sources: SOURCE_WORDS,
};

export function facetValueWords(facet: Facet, value: string, staff: Staff): string {
  if (facet === "languages") return languageName(value);
  if (facet !== "owners") return WORDS[facet][value] ?? value;
  if (value === "me") return "Me";
  return value === "none" ? "Unassigned" : (staff.find(({ id }) => id === value)?.name ?? "Another account");
}

/** In the order of the screen, without those that the role may not see. */
export function facetsFor(seesPattern: boolean): Facet[] {
  return (Object.keys(FACET_LABELS) as Facet[]).filter((facet) => FACETS.includes(facet) && (seesPattern || !isPatternFacet(facet)));
}

/** The values that a filter offers; `found` are those that the list has. One's own id stands beside `me` only when a colleague's view chose it. */
export function facetValues(facet: Facet, { staff, chosen, found, staffId }: Offer): string[] {
  const present = [...chosen, ...found];
  if (facet === "languages") return [...new Set(["en", "es", ...present])];
  if (facet !== "owners") return Object.keys(WORDS[facet]);
  const others = staff.map(({ id }) => id);
  const gone = present.filter((id) => id !== "me" && id !== "none" && !others.includes(id));
  return ["me", "none", ...new Set([...others, ...gone])].filter((id) => id !== staffId || chosen.includes(id));
}
