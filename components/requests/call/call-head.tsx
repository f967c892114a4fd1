import type { ReactNode } from "react";
import { formatTime } from "@/lib/format/instants";
import { CallSteps } from "./call-steps";
import type { Saving } from "./use-call-saving";

type CallHeadProps = { saving: Saving; openedAt: string; timeZone: string; isBusy: boolean; sentAs: string | null; onLeave: () => void; children: ReactNode };

/** Stays in sight on a screen with room for it: whether all is saved, and an emergency above everything else. */
export function CallHead({ saving, openedAt, timeZone, isBusy, sentAs, onLeave, children }: CallHeadProps) {
  return (
    <div className="page z-20 border-b bg-canvas py-3 md:[@media(min-height:40rem)]:sticky md:top-0">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <h1 className="text-2xl font-semibold">Request by phone</h1>
        <p className="text-sm text-muted tabular-nums">{savingWords(saving, openedAt, timeZone)}</p>
        <div className="ml-auto">
          <CallSteps isBusy={isBusy} sentAs={sentAs} onLeave={onLeave} />
        </div>
      </div>
      <div className="mt-3 empty:hidden">{children}</div>
    </div>
  );
}

function savingWords(saving: Saving, openedAt: string, timeZone: string): string {
  switch (saving.kind) {
    case "saved":
      return `Saved ${formatTime(saving.at ?? openedAt, timeZone)}`;
    case "waiting":
      return "Saving…";
    case "sent":
      return "Sent as a request";
    default:
      return "Not saved";
  }
}
