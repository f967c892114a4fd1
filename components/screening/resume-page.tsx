import Link from "next/link";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/forms/error-summary";
import { FormActions } from "@/components/forms/form-actions";
import { TextInput } from "@/components/forms/text-input";
import type { FormError } from "@/lib/inputs/screening-form";
import { errorLinks, errorOf } from "./error-words";
import { LanguageSwitch } from "./language-switch";
import { ReplacesNotice } from "./replaces-notice";
import { useWords } from "./use-words";

const EXAMPLE = "KXQ7-2MPA-9RTD";

/** Where a code that was written down is typed. */
export function ResumePage({ typed, errors, replaces }: { typed: string; errors: readonly FormError[]; replaces: boolean }) {
  const words = useWords();
  const { text } = words;
  return (
    <div className="flex flex-col gap-6">
      <LanguageSwitch backTo="/screening/resume" />
      <ErrorSummary title={text("common.errorSummary")} errors={errorLinks(words, errors)} size="patient" />
      <h1 className="text-patient-title font-semibold">{text("resume.title")}</h1>
      <p>{text("resume.lead")}</p>
      {replaces && <ReplacesNotice />}
      <form method="post" action="/screening/resume/open" noValidate>
        <TextInput
          name="code"
          label={text("resume.code")}
          hint={text("resume.codeHint", { example: EXAMPLE })}
          error={errorOf(words, errors, "code")}
          errorWord={text("common.errorWord")}
          size="patient"
          width="medium"
          defaultValue={typed}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
        />
        <p className="mt-4 text-lg text-muted">{text("resume.moves")}</p>
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text("resume.open")}
          </Button>
        </FormActions>
      </form>
      <p>
        <Link href="/screening" prefetch={false} className="inline-flex min-h-11 items-center text-link">
          {text("resume.startNew")}
        </Link>
      </p>
    </div>
  );
}
