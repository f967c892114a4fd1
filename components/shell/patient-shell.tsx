import type { ReactNode } from "react";
import { LogoMark } from "./logo";
import { PageFocus } from "./page-focus";
import { SkipLink } from "./skip-link";

type PatientShellProps = {
  clinicName: string;
  /** Same place on every page. `phone` as read, `phoneHref` as dialled. */
  help: { words: string; phone: string; phoneHref: string };
  skipLabel?: string;
  children: ReactNode;
};

export function PatientShell({ clinicName, help, skipLabel, children }: PatientShellProps) {
  return (
    <div className="flex min-h-dvh flex-col text-patient">
      <SkipLink label={skipLabel} />
      <PageFocus />
      <header className="border-b">
        {/* Room is left for the language switch, which each page puts here: it belongs to the page's form. */}
        <div className="page mx-auto flex min-h-15 w-full max-w-2xl items-center">
          <span className="inline-flex min-w-0 items-center gap-2.5 py-2 pr-24 text-base font-semibold">
            <LogoMark className="size-7" />
            {clinicName}
          </span>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page relative mx-auto w-full max-w-2xl flex-1 pb-10 pt-3">
        {children}
      </main>
      <footer className="border-t bg-surface print-hidden">
        <div className="page mx-auto w-full max-w-2xl py-3 text-base">
          <p className="text-muted">{help.words}</p>
          <a href={help.phoneHref} className="inline-flex min-h-11 items-center font-semibold no-underline hover:underline">
            {help.phone}
          </a>
        </div>
      </footer>
    </div>
  );
}
