import type { ReactNode } from "react";
import { IDLE_MINUTES, IDLE_WARNING_SECONDS } from "@/lib/domain/screening-limits";
import { LiveForm } from "./live-form";
import { useWords } from "./use-words";

/** `action`: where the page is saved; the screening form unless said otherwise. */
type SaveFormProps = { page: string; returnsToCheck?: boolean; action?: string; children: ReactNode };

export const SCREENING_SAVE = "/screening/save";

/** The form of the page, which the language switch sends along. */
export const PAGE_FORM = "page-form";

/** Clearing leaves nothing behind in the memory of the browser, so it loads a new page. */
const CLEAR = "clear";
const NOTHING_TYPED: readonly string[] = [CLEAR, "start"];
/** Seconds at which the time that is left is said aloud. */
const SAID_ALOUD = [IDLE_WARNING_SECONDS, 60, 30, 10];

/** A plain form: it works before, without and after any script, which only saves the reload. */
export function SaveForm({ page, returnsToCheck = false, action = SCREENING_SAVE, children }: SaveFormProps) {
  const { text } = useWords();
  const idle = {
    idleMs: IDLE_MINUTES * 60_000,
    warningMs: IDLE_WARNING_SECONDS * 1000,
    title: text("live.idleTitle"),
    lead: text("live.idleLead"),
    left: text("live.idleLeft"),
    stay: text("live.stay"),
    said: Object.fromEntries(SAID_ALOUD.map((seconds) => [seconds, text("live.seconds", { n: seconds })])),
  };
  return (
    <LiveForm
      id={page === CLEAR ? undefined : PAGE_FORM}
      action={action}
      isPlain={page === CLEAR}
      idle={NOTHING_TYPED.includes(page) ? null : idle}
      words={{ saving: text("live.saving"), failed: text("live.failed") }}
    >
      <input type="hidden" name="page" value={page} />
      {returnsToCheck && <input type="hidden" name="return" value="check" />}
      {children}
    </LiveForm>
  );
}
