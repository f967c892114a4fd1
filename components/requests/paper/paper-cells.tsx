import { legFills, legSentence } from "@/lib/format/leg-fills";
import type { WorklistLine as Line } from "@/components/requests/worklist/worklist-line";
import { STAGE_WORDS } from "@/lib/domain/stages";
import type { WorklistColumn } from "@/lib/domain/worklist";
import { NOT_ANSWERED } from "@/lib/format/missing";
import type { ReactNode } from "react";

/** Who has it open says nothing on paper. */
export type PaperLine = Omit<Line, "openedBy">;
type PaperColumn = { head: string; of: (line: PaperLine) => ReactNode };

export function Patient({ line }: { line: PaperLine }) {
  return (
    <>
      <strong>{line.name}</strong>
      <span className="block whitespace-nowrap">Born {line.birth}</span>
      <span className="block whitespace-nowrap">{line.reference}</span>
      {line.isSimilar && <span className="block font-semibold">Similar names, check the date of birth</span>}
      {line.repeats !== null && <span className="block">May repeat {line.repeats}</span>}
    </>
  );
}

/** Urgency in words and capitals: a black-and-white print must not lose it. */
export function Status({ line }: { line: PaperLine }) {
  const isUrgent = line.urgency === "EMERGENCY" || line.urgency === "SAME_DAY";
  return (
    <>
      {line.urgency !== "ROUTINE" && <strong className={isUrgent ? "mr-1 inline-block border-2 border-current px-1" : "mr-1"}>{line.urgency.replace("_", "-")}</strong>}
      {STAGE_WORDS[line.stage]}
      <span className="block">{line.status}</span>
    </>
  );
}

/** One after the other, not one a line: paper is short. */
export function Why({ line }: { line: PaperLine }) {
  return <>{line.reasons.join("; ")}</>;
}

export function Waiting({ line: { waiting } }: { line: PaperLine }) {
  return (
    <>
      {waiting.label}
      <span className="block">{waiting.due}</span>
    </>
  );
}

function cramps({ glance: { lastTen }, rate }: PaperLine): ReactNode {
  return (
    <>
      {lastTen === null ? `Last ten: ${NOT_ANSWERED.toLowerCase()}` : `Of the last ten: night ${lastTen.night}, evening ${lastTen.evening}, day ${lastTen.day}, walking ${lastTen.walking}`}
      <span className="block">{rate}</span>
    </>
  );
}

function where({ glance: { crampLeg, crampSites } }: PaperLine): string {
  const legs = legFills(crampLeg);
  return legs === null ? NOT_ANSWERED : legSentence(legs, crampSites);
}

const ALWAYS: readonly PaperColumn[] = [
  { head: "Patient", of: (line) => <Patient line={line} /> },
  { head: "Status", of: (line) => <Status line={line} /> },
  { head: "Why", of: (line) => <Why line={line} /> },
];
const CHOSEN: Record<WorklistColumn, PaperColumn> = {
  cramps: { head: "Cramps", of: cramps },
  where: { head: "Where", of: where },
  pattern: { head: "Pattern, not a diagnosis", of: ({ pattern }) => (pattern === null ? "Not shown" : `${pattern.title}. ${pattern.veinSigns}`) },
  phone: { head: "Phone", of: ({ phone }) => <span className="whitespace-nowrap">{phone}</span> },
  language: { head: "Language", of: ({ language }) => language },
  source: { head: "Source", of: ({ source }) => source },
  owner: { head: "Owner", of: ({ owner }) => owner ?? "Unassigned" },
};

/** The columns of the screen, in their order there. */
export function paperColumns(chosen: readonly WorklistColumn[]): PaperColumn[] {
  const first = chosen.filter((column) => column === "cramps" || column === "where").map((column) => CHOSEN[column]);
  const rest = chosen.filter((column) => column !== "cramps" && column !== "where").map((column) => CHOSEN[column]);
  return [...ALWAYS, ...first, { head: "Waiting", of: (line) => <Waiting line={line} /> }, ...rest];
}
