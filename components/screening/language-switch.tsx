import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { PAGE_FORM, SCREENING_SAVE } from "./save-form";
import { useWords } from "./use-words";

/** In the header's row, on every page in the same place; the page renders it first. */
const PLACE = "page absolute right-0 bottom-full flex h-15 items-center print-hidden";
const NAMES = { en: "English", es: "Español" } as const;

/** Sends what is typed along, so that a change of language loses nothing. `backTo`: the path of a page that has no form of its own. */
export function LanguageSwitch({ backTo, action = SCREENING_SAVE }: { backTo?: string; action?: string }) {
  const { locale, text } = useWords();
  const others = PATIENT_LOCALES.filter((other) => other !== locale);
  const buttons = others.map((other) => (
    <button key={other} type="submit" form={backTo === undefined ? PAGE_FORM : undefined} name="switchTo" value={other} lang={other} className="inline-flex min-h-11 items-center text-lg text-link underline">
      {NAMES[other]}
    </button>
  ));
  if (backTo === undefined) {
    return (
      <div role="group" aria-label={text("common.language")} className={PLACE}>
        {/* Enter presses the first button of a form: without this one it would change the language instead of going on. */}
        <button type="submit" form={PAGE_FORM} hidden />
        {buttons}
      </div>
    );
  }
  return (
    <form method="post" action={action} aria-label={text("common.language")} className={PLACE}>
      <input type="hidden" name="page" value="language" />
      <input type="hidden" name="backTo" value={backTo} />
      {buttons}
    </form>
  );
}
