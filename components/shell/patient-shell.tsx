import type { ReactNode } from "react";
import { LogoMark } from "./logo";
import { SkipLink } from "./skip-link";

type PatientShellProps = {
  clinicName: string;
  languageSwitch?: ReactNode;
  /** Same place on every page. `phone` as read, `phoneHref` as dialled. */
  help: { words: string; phone: string; phoneHref: string };
  skipLabel?: string;
  children: ReactNode;
};

export function PatientShell({ clinicName, languageSwitch, help, skipLabel, children }: PatientShellProps) {
  return (
    <div className="flex min-h-dvh flex-col text-patient">
      <SkipLink label={skipLabel} />
      <header className="border-b">
        <div className="page mx-auto flex min-h-15 w-full max-w-2xl items-center justify-between gap-4">
          <span className="inline-flex min-w-0 items-center gap-2.5 text-base font-semibold">
            <LogoMark className="size-7" />
            {clinicName}
          </span>
          {languageSwitch}
        </div>
      </header>
      <main id="main" tabIndex={-1} className="page mx-auto w-full max-w-2xl flex-1 pb-10 pt-3">
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
