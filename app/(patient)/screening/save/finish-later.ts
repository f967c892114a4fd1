import { seeOther } from "@/lib/auth/form-route";
import type { Origin } from "@/lib/domain/actor";
import { findPage } from "@/lib/domain/questions/pages";
import { makeResumeLink } from "@/lib/services/drafts/make-resume-link";
import { madeCodeCookie } from "../code-cookies";
import type { Visit } from "../visit";
import { keepTyped, saveStep, SENT_BEFORE } from "./save-step";

/** What an answer leads to at once, also when the person wants to stop here. */
const FIRST: readonly string[] = ["/screening/emergency", "/screening/sent", SENT_BEFORE];

/** Keeps what is typed and makes a code to go on with; an emergency answer interrupts first. */
export async function finishLater(visit: Visit, slug: string, form: URLSearchParams, origin: Origin): Promise<Response> {
  const { actor, token, draft } = visit;
  if (token === null || draft === null) return seeOther("/screening");
  const next = findPage(slug) ? await saveStep({ ...visit, token }, slug, form, origin) : await keepTyped(visit, slug, form);
  if (FIRST.includes(next)) return seeOther(next);
  const made = await makeResumeLink(actor, { token });
  return made ? seeOther("/screening/later", { "Set-Cookie": madeCodeCookie(made.code) }) : seeOther("/screening");
}
