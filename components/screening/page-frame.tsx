import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import type { FormError } from "@/lib/inputs/screening-form";
import { errorLinks } from "./error-words";
import { LanguageSwitch } from "./language-switch";
import { useWords } from "./use-words";

type PageFrameProps = { back: string; progress: string; errors?: readonly FormError[]; /** For a page without a form: where a change of language comes back to. */
  backTo?: string; /** Where a page without a form sends a change of language. */ action?: string; children: ReactNode };

export function PageFrame({ back, progress, errors = [], backTo, action, children }: PageFrameProps) {
  const words = useWords();
  const { text } = words;
  return (
    <>
      <LanguageSwitch {...{ backTo, action }} />
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 text-lg">
        <Link href={back} prefetch={false} className="-ml-1 inline-flex min-h-11 items-center gap-1 text-primary no-underline hover:underline">
          <ChevronLeft aria-hidden className="size-5" />
          {text("common.back")}
        </Link>
        <p className="text-muted">{progress}</p>
      </div>
      <ErrorSummary title={text("common.errorSummary")} errors={errorLinks(words, errors)} size="patient" />
      {children}
    </>
  );
}
