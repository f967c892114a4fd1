import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { text } from "@/lib/format/texts";
import type { FormError } from "@/lib/inputs/screening-form";
import { errorLinks } from "./error-words";

type PageFrameProps = { back: string; progress: string; errors?: readonly FormError[]; children: ReactNode };

export function PageFrame({ back, progress, errors = [], children }: PageFrameProps) {
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 text-lg">
        <a href={back} className="-ml-1 inline-flex min-h-11 items-center gap-1 text-primary no-underline hover:underline">
          <ChevronLeft aria-hidden className="size-5" />
          {text("common.back")}
        </a>
        <p className="text-muted">{progress}</p>
      </div>
      <ErrorSummary title={text("common.errorSummary")} errors={errorLinks(errors)} size="patient" />
      {children}
    </>
  );
}
