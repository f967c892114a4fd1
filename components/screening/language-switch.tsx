import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { PAGE_FORM } from "./save-form";
import { useWords } from "./use-words";

const NAMES = { en: "English", es: "Español" } as const;

/** Sends what is typed along, so that a change of language loses nothing. `backTo`: the path of a page that has no form of its own. */
export function LanguageSwitch({ backTo }: { backTo?: string }) {
  const { locale, text } = useWords();
  const others = PATIENT_LOCALES.filter((other) => other !== locale);
  const buttons = others.map((other) => (
    <button key={other} type="submit" form={backTo === undefined ? PAGE_FORM : undefined} name="switchTo" value={other} lang={other} className="inline-flex min-h-11 items-center text-lg text-link underline">
      {NAMES[other]}
    </button>
  ));
  if (backTo === undefined) return <div role="group" aria-label={text("common.language")}>{buttons}</div>;
  return (
    <form method="post" action="/screening/save" aria-label={text("common.language")}>
      <input type="hidden" name="page" value="language" />
      <input type="hidden" name="backTo" value={backTo} />
      {buttons}
    </form>
  );
}
