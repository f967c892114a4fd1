import { formRoute, seeOther } from "@/lib/auth/form-route";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { languageCookie } from "../../../screening/draft-cookie";
import { busyWords } from "../../../busy-words";
import { currentCheckIn, currentLinkId } from "../visit";
import { keepTyped, pause, saveStep } from "./save-step";

/** For one link; and for all unknown ones from one address. */
const PAGES_LIMIT = { name: "check-in-save", points: 600, seconds: 15 * 60 };

/** Every page of a check-in posts here, is kept as typed, and is answered with the page to see next. */
export const { GET, POST } = formRoute({
  limit: PAGES_LIMIT,
  countedAs: ({ token }) => currentLinkId(token ?? ""),
  busyWords,
  handle: async ({ form, params }) => {
    const visit = await currentCheckIn(params.token ?? "");
    const locale = PATIENT_LOCALES.find((known) => known === form.get("switchTo"));
    const language: HeadersInit = locale ? { "Set-Cookie": languageCookie(locale) } : {};
    // A link that opens nothing leads to the page that says so, under an address of ours alone.
    if (visit.held === null) return seeOther("/check-in/closed", language);
    if (locale) return seeOther(await keepTyped(visit, form), language);
    return seeOther(await (form.get("pause") === "yes" ? pause(visit, form) : saveStep(visit, form)));
  },
});
