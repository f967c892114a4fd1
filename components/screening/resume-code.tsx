import { showResumeCode } from "@/lib/domain/resume-code";
import { useWords } from "./use-words";

type ResumeCodeProps = { code: string; until: string; address: string };

/** The code, large enough to copy by hand, and what to do with it. */
export function ResumeCode({ code, until, address }: ResumeCodeProps) {
  const { text } = useWords();
  return (
    <>
      <p>{text("later.lead")}</p>
      <div className="rounded-lg border bg-surface p-4">
        <p>{text("later.code")}</p>
        <p className="mt-1 font-mono text-[clamp(1.5rem,7.5vw,2.5rem)] leading-tight font-semibold whitespace-nowrap select-all">{showResumeCode(code)}</p>
        <p className="mt-2">{text("later.until", { until })}</p>
        <p className="text-lg text-muted">{text("later.newest")}</p>
      </div>
      <p className="wrap-anywhere">{text("later.how", { address })}</p>
    </>
  );
}
