import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import { STAGE_WORDS } from "@/lib/domain/stages";
import type { Glance, WorklistRow } from "@/lib/domain/request";
import type { WorklistColumn } from "@/lib/domain/worklist";
import { csvText } from "./csv";
import { NOT_ANSWERED, NOT_RECORDED, orWord } from "./missing";
import { whyLines } from "./worklist-why";

type Column = { head: string; of: (row: WorklistRow) => string };

const ALWAYS: Column[] = [
  { head: "Reference", of: (row) => row.reference },
  { head: "Family name", of: (row) => row.familyName },
  { head: "Given name", of: (row) => row.givenName },
  { head: "Born on", of: (row) => row.bornOn },
  { head: "Stage", of: (row) => STAGE_WORDS[row.stage] },
  { head: "Stage since", of: (row) => row.stageSinceAt },
  { head: "Urgency", of: (row) => row.urgency },
  { head: "Why", of: (row) => whyLines(row).join("; ") },
  { head: "Received", of: (row) => row.receivedAt },
  { head: "First contact due", of: (row) => row.firstContactDueAt },
  { head: "First contact", of: (row) => orWord(row.firstContactAt, NOT_RECORDED) },
  { head: "Snoozed until", of: (row) => orWord(row.snoozedUntil, "Not snoozed") },
  { head: "Appointment", of: (row) => (row.appointment ? `${row.appointment.startsAt} ${row.appointment.room}` : "None") },
  { head: "Check-in due", of: (row) => orWord(row.checkIn?.dueOn, "None") },
];

const lastTen = (lane: keyof NonNullable<Glance["lastTen"]>) => (row: WorklistRow) =>
  row.glance.lastTen ? String(row.glance.lastTen[lane]) : NOT_ANSWERED;
const count = (key: "cramps14d" | "nightsWoken14d") => (row: WorklistRow) => orWord(row.glance[key]?.toString(), NOT_ANSWERED);

const CHOSEN: Record<WorklistColumn, Column[]> = {
  cramps: [
    { head: "Of last 10 at night", of: lastTen("night") },
    { head: "Of last 10 in the evening", of: lastTen("evening") },
    { head: "Of last 10 by day", of: lastTen("day") },
    { head: "Of last 10 while walking", of: lastTen("walking") },
    { head: "Cramps in 14 days", of: count("cramps14d") },
    { head: "Nights woken in 14 days", of: count("nightsWoken14d") },
  ],
  where: [
    { head: "Leg", of: (row) => orWord(row.glance.crampLeg?.replaceAll("_", " "), NOT_ANSWERED) },
    { head: "Places", of: (row) => orWord(row.glance.crampSites.join("; ").replaceAll("_", " "), NOT_ANSWERED) },
  ],
  owner: [{ head: "Owner", of: (row) => row.assignedTo?.name ?? "Unassigned" }],
  pattern: [
    { head: "Pattern, not a diagnosis", of: (row) => (row.pattern ? CATEGORY_TITLES[row.pattern.category] : NOT_RECORDED) },
    { head: "Vein signs", of: (row) => row.pattern?.veinSigns ?? NOT_RECORDED },
    { head: "Findings", of: (row) => orWord(row.pattern?.findings.join("; "), "None") },
  ],
  phone: [{ head: "Phone", of: (row) => row.phone }],
  language: [
    { head: "Language", of: (row) => row.language },
    { head: "Interpreter", of: (row) => (row.needsInterpreter ? "Yes" : "No") },
  ],
  source: [{ head: "Source", of: (row) => row.source }],
};

/** The list as a spreadsheet: the columns that the screen shows, instants in ISO 8601. */
export function worklistCsv(rows: readonly WorklistRow[], columns: readonly WorklistColumn[]): string {
  const shown = [...ALWAYS, ...columns.flatMap((column) => CHOSEN[column])];
  return csvText(
    shown.map(({ head }) => head),
    rows.map((row) => shown.map(({ of }) => of(row))),
  );
}
