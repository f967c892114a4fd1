import type { ComparisonRow } from "@/components/ui/comparison";
import { STAGE_WORDS } from "@/lib/domain/stages";
import { changedFacts, type FactName, type RequestFacts, type RequestNow } from "@/lib/domain/request-comparison";
import { URGENCY_WORDS } from "@/lib/domain/urgency";
import { formatInstant, formatTime } from "@/lib/format/instants";
import type { TypedField } from "./typed-fields";

const FIELD_WORDS: Record<FactName, string> = {
  stage: "Stage",
  urgency: "Urgency",
  owner: "Assigned to",
  snoozedUntil: "Snoozed until",
  firstContactAt: "First contact",
  openFlags: "Open flags",
};
/** The fields of a form that mean the same fact. */
const FACT_OF_FIELD: Partial<Record<string, FactName>> = { assignToId: "owner", urgency: "urgency", until: "snoozedUntil" };

type Sides = { opened: Partial<RequestFacts>; now: RequestNow; typed: readonly TypedField[]; timeZone: string };

/** Each fact that a colleague changed, then each field that this person filled in. */
export function compareRequest({ opened, now, typed, timeZone }: Sides): ComparisonRow[] {
  const changed = changedFacts(opened, now.facts);
  const yoursOf = (fact: FactName) => typed.find(({ name }) => FACT_OF_FIELD[name] === fact)?.words ?? null;
  const facts = changed.map((fact) => {
    const change = now.changes[fact];
    const by = change ? `${change.by ?? "Somebody else"}, ${formatTime(change.at, timeZone)}` : null;
    return { field: FIELD_WORDS[fact], opened: factWords(fact, opened, timeZone), now: factWords(fact, now.facts, timeZone), by, yours: yoursOf(fact) };
  });
  const rest = typed.filter(({ name }) => !changed.some((fact) => FACT_OF_FIELD[name] === fact));
  const fields = rest.map(({ name, label, words }) => {
    const fact = FACT_OF_FIELD[name];
    const same = fact === undefined ? "Nothing saved" : factWords(fact, now.facts, timeZone);
    return { field: label, opened: same, now: same, by: null, yours: words };
  });
  return [...facts, ...fields];
}

function factWords(fact: FactName, facts: Partial<RequestFacts>, timeZone: string): string {
  const { stage, urgency, owner, snoozedUntil, firstContactAt, openFlags = [] } = facts;
  switch (fact) {
    case "stage":
      return stage === undefined ? "" : STAGE_WORDS[stage];
    case "urgency":
      return urgency === undefined ? "" : URGENCY_WORDS[urgency];
    case "owner":
      return owner ?? "Nobody";
    case "snoozedUntil":
      return snoozedUntil ? formatInstant(snoozedUntil, timeZone) : "Not snoozed";
    case "firstContactAt":
      return firstContactAt ? formatInstant(firstContactAt, timeZone) : "Not recorded";
    case "openFlags":
      return flagWords(openFlags);
  }
}

function flagWords(flags: readonly string[]): string {
  if (flags.length === 0) return "None";
  const tasks = flags.filter((flag) => flag === "contact").length;
  return tasks === 0 ? flags.join(", ") : tasks === 1 ? "1 contact task" : `${tasks} contact tasks`;
}
