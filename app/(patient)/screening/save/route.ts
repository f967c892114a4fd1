import { formRoute, seeOther } from "@/lib/auth/form-route";
import { startDraft } from "@/lib/services/drafts/start-draft";
import { draftCookie, forgetDraftCookie } from "../draft-cookie";
import { currentVisit } from "../visit";
import { saveStep } from "./save-step";

const PAGES_LIMIT = { name: "screening-save", points: 600, seconds: 15 * 60 };

/** Every page of the form posts here, is kept as typed, and is answered with the page to see next. */
export const { GET, POST } = formRoute({
  limit: PAGES_LIMIT,
  handle: async ({ form, origin }) => {
    const page = form.get("page") ?? "";
    if (page === "clear") return seeOther("/screening", { "Set-Cookie": forgetDraftCookie() });
    const visit = await currentVisit();
    if (visit.draft?.sent) return seeOther("/screening/sent");
    const isNew = visit.draft === null || visit.token === null;
    const token = isNew ? (await startDraft(visit.actor)).token : visit.token;
    const next = await saveStep({ ...visit, token: token ?? "" }, page, form, origin);
    return seeOther(next, isNew && token ? { "Set-Cookie": draftCookie(token) } : {});
  },
});
