import { DECISIONS } from "@/components/requests/detail/decisions";
import { rolesMay, type Permission } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { TRIAGE_MOVES, type TriageVerb } from "@/lib/domain/move-permissions";
import { WORKLIST_VIEWS } from "@/lib/domain/worklist-views";
import type { NavItem } from "./nav-link";

/** `href`: a place to go to. `step`: a key of the request on screen. */
export type PaletteEntry = { id: string; group: string; label: string; detail?: string; hint?: string; href?: string; step?: string };

const WORK: readonly { key: string; label: string; needs: Permission }[] = [
  { key: "H", label: "Snooze until", needs: "requests.snooze" },
  { key: "A", label: "Assign", needs: "requests.assign" },
  { key: "M", label: "Assign to me", needs: "requests.claim" },
  { key: "N", label: "Add a note", needs: "requests.note" },
  { key: "D", label: "Order an ultrasound", needs: "ultrasounds.order" },
  { key: "P", label: "Print", needs: "requests.get" },
];
const CHORDS: Readonly<Record<string, string>> = { triage: "G T", today: "G D", "follow-up-due": "G F", "/ultrasounds": "G S", "/outcomes": "G O" };

/** What the palette offers this person before anything is typed. `request` names the one on screen, if there is one. */
export function paletteEntries(nav: readonly NavItem[], roles: readonly Role[], request: string | null): PaletteEntry[] {
  return [...(request === null ? [] : requestEntries(roles, request)), ...placeEntries(nav, roles)];
}

function requestEntries(roles: readonly Role[], request: string): PaletteEntry[] {
  const group = `This request, ${request}`;
  const verbs = (Object.keys(TRIAGE_MOVES) as TriageVerb[]).filter((verb) => DECISIONS[verb].key !== undefined && rolesMay(roles, TRIAGE_MOVES[verb]));
  const keys = [
    ...verbs.map((verb) => ({ key: DECISIONS[verb].key ?? "", label: DECISIONS[verb].label })),
    ...WORK.filter(({ needs }) => rolesMay(roles, needs)),
  ];
  return keys.map(({ key, label }) => ({ id: `step ${label}`, group, label, hint: key, step: key }));
}

function placeEntries(nav: readonly NavItem[], roles: readonly Role[]): PaletteEntry[] {
  const views = rolesMay(roles, "requests.list") ? WORKLIST_VIEWS : [];
  const focus = rolesMay(roles, "requests.ask_information") ? [{ id: "focus", group: "Go to", label: "Focus triage", href: "/requests/focus" }] : [];
  return [
    ...views.map(({ id, label }) => ({ id, group: "Go to", label, hint: CHORDS[id], href: `/requests?view=${id}` })),
    ...focus,
    ...nav.map(({ href, label }) => ({ id: href, group: "Go to", label, hint: CHORDS[href], href })),
  ];
}

/** Those whose words begin with what is typed. */
export function matchingEntries(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  const words = typed.trim().toLowerCase();
  return entries.filter(({ label }) => words === "" || ` ${label.toLowerCase()}`.includes(` ${words}`));
}
