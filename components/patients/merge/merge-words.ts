import { factWords, FACT_WORDS } from "@/components/patients/patient-facts";
import type { Likeness, MergeDoubt, MergeFact, MergeFacts, MergeLine } from "@/lib/domain/merge";
import type { MergePreview } from "@/lib/domain/patient-list";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPhone } from "@/lib/format/phones";

/** A line of the preview as the browser gets it: in words. */
export type MergeChoice = Omit<MergeLine, "fact"> & { fact: MergeFact; label: string; kept: string; merged: string };

const NAME_WORDS = { familyName: "Family name", givenName: "Given name", bornOn: "Born" } as const;

export function mergeFactLabel(fact: MergeFact): string {
  return fact === "familyName" || fact === "givenName" || fact === "bornOn" ? NAME_WORDS[fact] : FACT_WORDS[fact];
}

function valueWords(fact: MergeFact, facts: MergeFacts): string {
  if (fact === "familyName" || fact === "givenName") return facts[fact];
  if (fact === "bornOn") return formatCalendarDay(facts.bornOn);
  if (fact === "phone") return formatPhone(facts.phone);
  if (fact === "diedOn" && facts.diedOn !== null) return formatCalendarDay(facts.diedOn);
  return factWords(fact, facts);
}

export function mergeChoices({ kept, merged, lines }: MergePreview): MergeChoice[] {
  return lines.map((line) => ({ ...line, label: mergeFactLabel(line.fact), kept: valueWords(line.fact, kept.record), merged: valueWords(line.fact, merged.record) }));
}

export const LIKENESS_WORDS: Record<Likeness, string> = {
  may_be_same: "May be the same person",
  birth: "same birth date",
  phone: "same phone",
  name: "similar name",
};

export const DOUBT_WORDS: Record<MergeDoubt, string> = {
  birth: "The birth dates differ. Relatives share names and phones: ask for the birth date before you merge.",
  name: "The names differ. Ask whether the person has used both.",
  sex: "The recorded sex differs.",
  both_open: "Both have an open request. Both stay open after the merge; mark one a duplicate if it asks for the same.",
};
