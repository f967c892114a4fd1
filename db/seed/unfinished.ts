import type { PageSlug } from "@/lib/domain/questions/pages";
import { fixClock } from "@/lib/platform/clock";
import { recordDraftCall } from "@/lib/services/drafts/record-draft-call";
import { listUnfinished } from "@/lib/services/drafts/list-unfinished";
import { saveCall } from "@/lib/services/drafts/save-call";
import { saveDraft } from "@/lib/services/drafts/save-draft";
import { startCall } from "@/lib/services/drafts/start-call";
import { startDraft } from "@/lib/services/drafts/start-draft";
import type { SeededClinic } from "./clinic";

type Typed = Record<string, string | string[]>;
type Page = { page: PageSlug; typed: Typed };

const MINUTE_MS = 60_000;
const NONE = ["none_of_these"];

/** The danger signs of somebody who has none of them, page by page. */
const CALM: readonly Page[] = [
  { page: "emergency-signs", typed: { emergencySymptoms: NONE } },
  { page: "leg-signs", typed: { limbSymptoms: NONE } },
  { page: "back-signs", typed: { spineSymptoms: NONE } },
  { page: "bleeding", typed: { veinBleeding: "no" } },
  { page: "dark-pee", typed: { darkUrine: "no" } },
  { page: "redness", typed: { spreadingRedness: "no" } },
];
const SKIN_AND_RISKS: readonly Page[] = [
  { page: "calf-pain", typed: { constantCalfPain: "no" } },
  { page: "skin-signs", typed: { hardSoreCord: "no", footSore: "no" } },
  { page: "clot-risks", typed: { clotRisks: NONE } },
];
const NO_SWELLING: Page = { page: "swelling", typed: { newSwelling: "no" } };

/** Three people who stopped half-way: at the cramps, with a swollen leg, and on the phone. */
export async function makeUnfinished(clinic: SeededClinic, until: Date): Promise<void> {
  const minutesAgo = (minutes: number) => fixClock(new Date(until.getTime() - minutes * MINUTE_MS));
  minutesAgo(121);
  await fillForm(clinic, [
    ...CALM, NO_SWELLING, ...SKIN_AND_RISKS,
    { page: "you", typed: { givenName: "Rosario", familyName: "Peña", "bornOn-month": "8", "bornOn-day": "30", "bornOn-year": "1957", phone: "(312) 555-0164", email: "" } },
    { page: "contact", typed: { method: "call", times: ["morning"], mayLeaveMessage: "yes", mayText: "no", language: "es", interpreter: "yes", filledBy: "self" } },
  ]);
  minutesAgo(48);
  await fillForm(clinic, [
    ...CALM,
    { page: "swelling", typed: { newSwelling: "left" } },
    { page: "swelling-more", typed: { newSwellingExtent: "calf", calfLarger: "yes" } },
    ...SKIN_AND_RISKS,
    { page: "you", typed: { givenName: "Walter", familyName: "Novak", "bornOn-month": "2", "bornOn-day": "11", "bornOn-year": "1949", phone: "(312) 555-0187", email: "" } },
  ]);
  minutesAgo(12);
  await takeCall(clinic, [...CALM, NO_SWELLING, ...SKIN_AND_RISKS]);
  minutesAgo(9);
  await callWithoutAnswer(clinic, "Novak");
}

async function fillForm({ patient }: SeededClinic, pages: readonly Page[]): Promise<void> {
  const { token } = await startDraft(patient);
  for (const { page, typed } of pages) await saveDraft(patient, { token, page, names: Object.keys(typed), typed });
}

async function takeCall({ staff: { coordinator } }: SeededClinic, pages: readonly Page[]): Promise<void> {
  const { draftId } = await startCall(coordinator);
  const person = { givenName: "Lois", familyName: "Kowalski", "bornOn-month": "12", "bornOn-day": "3", "bornOn-year": "1963", phone: "(312) 555-0119", hasCramps: "yes", crampLeg: "right" };
  await saveCall(coordinator, { draftId, version: 1, typed: Object.assign({}, ...pages.map(({ typed }) => typed), person) as Typed });
}

async function callWithoutAnswer({ staff: { coordinator } }: SeededClinic, familyName: string): Promise<void> {
  const { rows } = await listUnfinished(coordinator, { page: 1 });
  const form = rows.find((row) => row.familyName === familyName);
  if (form) await recordDraftCall(coordinator, { draftId: form.id, version: form.version });
}
