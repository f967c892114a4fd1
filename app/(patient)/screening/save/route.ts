import { formRoute, seeOther } from "@/lib/auth/form-route";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { forgetMadeCode } from "../code-cookies";
import { draftCookie, forgetDraftCookie, languageCookie } from "../draft-cookie";
import { busyWords } from "../../busy-words";
import { currentDraftId, currentVisit } from "../visit";
import { finishLater } from "./finish-later";
import { keepTyped, pauseStep, saveStep } from "./save-step";

/** For one form; and for all new ones from one address, where a whole clinic or mobile network may sit. */
const PAGES_LIMIT = { name: "screening-save", points: 600, seconds: 15 * 60 };

/** Every page of the form posts here, is kept as typed, and is answered with the page to see next. */
export const { GET, POST } = formRoute({
  limit: PAGES_LIMIT,
  countedAs: currentDraftId,
  busyWords,
  handle: async ({ form, origin }) => {
    const page = form.get("page") ?? "";
    if (page === "clear") return seeOther("/screening", new Headers([["Set-Cookie", forgetDraftCookie()], ["Set-Cookie", forgetMadeCode()]]));
    const visit = await currentVisit();
    const locale = PATIENT_LOCALES.find((known) => known === form.get("switchTo"));
    if (locale) return seeOther(await keepTyped(visit, page, form), { "Set-Cookie": languageCookie(locale) });
    if (visit.draft?.sent) return seeOther("/screening/sent");
    if (form.has("pause")) return seeOther(await pauseStep(visit, page, form));
    if (page === "later" || form.has("later")) return finishLater(visit, page, form, origin);
    const isNew = visit.draft === null || visit.token === null;
    const token = isNew ? (await startDraft(visit.actor)).token : visit.token;
    const next = await saveStep({ ...visit, token: token ?? "" }, page, form, origin);
    return seeOther(next, isNew && token ? { "Set-Cookie": draftCookie(token) } : {});
  },
});
