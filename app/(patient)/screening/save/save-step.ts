import { addressBlock } from "@/lib/platform/client-address";
import type { Origin } from "@/lib/domain/actor";
import type { Draft } from "@/lib/domain/draft";
import { emergencyFlags } from "@/lib/domain/questions/emergency";
import { findPage, type ScreeningPage } from "@/lib/domain/questions/pages";
import { readResumeCode, resumeCodePath } from "@/lib/domain/resume-code";
import { FORM_MIN_SECONDS } from "@/lib/domain/screening-limits";
import type { Fields } from "@/lib/inputs/answer-fields";
import { readAllAnswers } from "@/lib/inputs/answers-so-far";
import { AGREE_FIELDS, AGREED_FIELDS, checkAgree, checkYou, readAgreed, readEmergencyRequest, readRequest, YOU_FIELDS } from "@/lib/inputs/screening-person";
import { checkPage, fieldsOfPage, firstOpenPage, isEmergency, isManyField, pathAfter, resumePath, untoldEmergencies } from "@/lib/inputs/screening-steps";
import { now } from "@/lib/platform/clock";
import { getCurrentConsents } from "@/lib/services/consents/get-current-consents";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { saveDraft } from "@/lib/services/drafts/save-draft";
import { sendDraft, type SendDraft } from "@/lib/services/drafts/send-draft";
import { spendLimit } from "@/lib/services/sessions/spend-limit";
import type { Visit } from "../visit";

type Path = `/${string}`;
type Holder = Omit<Visit, "words"> & { token: string };

const SEND_LIMIT = { name: "screening-send", points: 60, seconds: 60 * 60 };
/** The form was sent before, with other answers. */
export const SENT_BEFORE = "/screening/sent?other=1";
const PAGES_WITHOUT_FORM: readonly Path[] = ["/screening", "/screening/check", "/screening/sent", "/screening/emergency", "/screening/later", "/screening/resume"];
/** Buttons beside the one that sends: what stood there was not agreed to by pressing them. */
const WITHOUT_SENDING = ["later", "pause", "switchTo"];
const AGREE_PAGE = [...AGREE_FIELDS, ...AGREED_FIELDS];
const EMERGENCY_FIELDS = YOU_FIELDS.filter((name) => name !== "email");

/** Keeps one page and says where to go: on, back to the page with its errors, or to the interruption page. */
export async function saveStep(holder: Holder, slug: string, form: URLSearchParams, origin: Origin): Promise<Path> {
  if (slug === "emergency") return saveEmergency(holder, form);
  if (slug === "agree") return saveAgree(holder, form, origin);
  const page = findPage(slug);
  if (!page) return resumePath(holder.draft?.fields ?? {}, holder.today);
  const fields = await saveDraft(holder.actor, { token: holder.token, page: slug, names: fieldsOfPage(page), typed: typedOn(page, form) });
  if (!fields) return "/screening";
  const returnsToCheck = form.get("return") === "check";
  const isWrong = checkPage(page, fields, holder.today).length > 0;
  if (isEmergency(fields)) {
    const interruption = await keepEmergency(holder, page, fields, form);
    if (interruption) return interruption;
  }
  if (isWrong) return `/screening/${page.slug}?check=1${returnsToCheck ? "&return=check" : ""}`;
  return pathAfter(page.slug, fields, { today: holder.today, returnsToCheck });
}

/** With an emergency answer the request is kept as soon as there is a name and a phone, and the person is told once. */
async function keepEmergency(holder: Holder, page: ScreeningPage, fields: Fields, form: URLSearchParams): Promise<Path | null> {
  const sent = await sendEmergency(holder, fields, form);
  if (untoldEmergencies(fields).length > 0) {
    await saveDraft(holder.actor, { token: holder.token, page: page.slug, names: ["told"], typed: { told: emergencyFlags(readAllAnswers(fields)) }, isStillOpen: true });
    return "/screening/emergency";
  }
  return sent;
}

async function saveEmergency(holder: Holder, form: URLSearchParams): Promise<Path> {
  const fields = await saveDraft(holder.actor, { token: holder.token, page: "emergency", names: EMERGENCY_FIELDS, typed: typedOf(EMERGENCY_FIELDS, form) });
  if (!fields) return "/screening";
  return (await sendEmergency(holder, fields, form)) ?? "/screening/emergency?check=1";
}

async function saveAgree(holder: Holder, form: URLSearchParams, origin: Origin): Promise<Path> {
  const fields = await saveDraft(holder.actor, { token: holder.token, page: "agree", names: AGREE_PAGE, typed: typedOf(AGREE_PAGE, form) });
  if (!fields) return "/screening";
  const open = firstOpenPage(fields, holder.today);
  if (open) return `/screening/${open.slug}?check=1`;
  const agreed = readAgreed(fields);
  if (agreed?.version !== (await getCurrentConsents(holder.clinic.id)).en.version) return askAgain(holder);
  if (checkAgree(fields).length > 0) return "/screening/agree?check=1";
  const openedAt = holder.draft?.createdAt.getTime() ?? now().getTime();
  if (form.get("website") || now().getTime() - openedAt < FORM_MIN_SECONDS * 1000) return "/screening/agree?check=wait";
  if ((await spendLimit(SEND_LIMIT, addressBlock(origin.ip))) > 0) return "/screening/agree?check=limit";
  const draft = await draftOf(holder);
  const input = draft && checkYou(fields, holder.today).length === 0 ? readRequest(fields, draft.idempotencyKey, agreed) : null;
  return draft && input ? send(holder, { draftId: draft.id, fields, input }) : "/screening/agree?check=wait";
}

/** Other words were published since the page was shown: nobody agrees to words they have not seen. */
async function askAgain({ actor, token }: Holder): Promise<Path> {
  await saveDraft(actor, { token, page: "agree", names: AGREE_PAGE, typed: {} });
  return "/screening/agree?check=words";
}

/** A page that shows the words sends along which; without them, or with made-up ones, nothing counts as agreed to. */
async function sendEmergency(holder: Holder, fields: Fields, form: URLSearchParams): Promise<Path | null> {
  const draft = await draftOf(holder);
  if (!draft || checkYou({ ...fields, email: "" }, holder.today).length > 0) return null;
  const agreed = WITHOUT_SENDING.some((button) => form.has(button)) ? null : readAgreed(typedOf(AGREED_FIELDS, form));
  const isKnown = agreed !== null && agreed.version <= (await getCurrentConsents(holder.clinic.id)).en.version;
  const input = readEmergencyRequest(fields, draft.idempotencyKey, isKnown ? agreed : null);
  return input && send(holder, { draftId: draft.id, fields, input });
}

async function draftOf({ actor, token, draft }: Holder): Promise<Pick<Draft, "id" | "idempotencyKey"> | null> {
  return draft ?? getDraft(actor, { token });
}

async function send({ actor }: Holder, sending: SendDraft): Promise<Path> {
  return (await sendDraft(actor, sending)).isOther ? SENT_BEFORE : "/screening/sent";
}

/** Keeps what is typed, right or wrong, and stays on the page: for a change of language. */
export async function keepTyped(visit: Omit<Visit, "words">, slug: string, form: URLSearchParams): Promise<Path> {
  if (slug === "language") return pageWithoutForm(form.get("backTo") ?? "");
  const fields = await keepFields(visit, slug, form);
  if (fields === null) return "/screening";
  // Somebody who changes the language is still there to press the button under the name.
  const interruption = slug === "you" || slug === "emergency" ? null : await emergencyAmong(visit, slug, fields, form);
  return interruption ?? `/screening/${slug}${form.get("return") === "check" ? "?return=check" : ""}`;
}

async function keepFields({ actor, draft, token }: Pick<Visit, "actor" | "draft" | "token">, slug: string, form: URLSearchParams): Promise<Fields | null> {
  const page = findPage(slug);
  const names = page ? fieldsOfPage(page) : slug === "agree" ? AGREE_PAGE : slug === "emergency" ? EMERGENCY_FIELDS : null;
  if (names === null || draft === null || token === null) return null;
  return saveDraft(actor, { token, page: slug, names, typed: page ? typedOn(page, form) : typedOf(names, form), isStillOpen: true });
}

/** Nobody answered for a while: what is typed is kept, right or wrong, and an emergency among it is told first. */
export async function pauseStep(visit: Omit<Visit, "words">, slug: string, form: URLSearchParams): Promise<Path> {
  const fields = await keepFields(visit, slug, form);
  return (fields && (await emergencyAmong(visit, slug, fields, form))) ?? (visit.draft === null ? "/screening" : "/screening?paused=1");
}

/** An emergency answer on a page that was kept without Continue; with a name and a phone it is sent, with nothing agreed to. */
async function emergencyAmong(visit: Omit<Visit, "words">, slug: string, fields: Fields, form: URLSearchParams): Promise<Path | null> {
  const { draft, token } = visit;
  const page = findPage(slug);
  if (draft === null || draft.sent !== null || token === null || !isEmergency(fields)) return null;
  if (slug === "emergency") return sendEmergency({ ...visit, token }, fields, form);
  return page && keepEmergency({ ...visit, token }, page, fields, form);
}

function pageWithoutForm(asked: string): Path {
  const code = asked.startsWith("/screening/resume/") ? readResumeCode(asked.slice("/screening/resume/".length)) : null;
  return code === null ? (PAGES_WITHOUT_FORM.find((path) => path === asked) ?? "/screening") : resumeCodePath(code);
}

function typedOf(names: readonly string[], form: URLSearchParams): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, form.get(name) ?? ""]));
}

function typedOn(page: ScreeningPage, form: URLSearchParams): Record<string, string | string[]> {
  const isUnsure = page.slug === "last-ten" && form.get("lastTenCramps-unsure") === "yes";
  if (isUnsure) return { "lastTenCramps-unsure": "yes" };
  const names = fieldsOfPage(page).filter((name) => form.has(name));
  return Object.fromEntries(names.map((name) => [name, isManyField(name, page) ? form.getAll(name) : (form.get(name) ?? "")]));
}
