"use client";

import { Send } from "lucide-react";
import { useState } from "react";
import type { SendCheckInLink, SentCheckInLink } from "@/components/requests/detail/request-actions";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ShownSecret } from "@/components/ui/shown-secret";
import { formatCalendarDay } from "@/lib/format/calendar-days";

/** `whose` is read out after the button's words. */
type SendLinkProps = { checkInId: string; whose: string; hasLink: boolean; hasEmail: boolean; send: SendCheckInLink };

/** One click: a new link goes out, and an earlier one ends; what was typed moves to the new one. Without a way to mail it, it is shown once to be passed on. */
export function SendLink({ checkInId, whose, hasLink, hasEmail, send }: SendLinkProps) {
  const { run, isBusy, failure } = useRequestAction();
  const [sent, setSent] = useState<SentCheckInLink | null>(null);
  const [isShown, setShown] = useState(false);
  function finish(made: SentCheckInLink | null) {
    setSent(made);
    setShown(made !== null && made.mailedTo === null);
  }
  const words = failure !== null ? failure.message : sent === null ? "" : sent.mailedTo !== null ? `Mail goes to ${sent.mailedTo}` : "Link made";
  return (
    <div className="print-hidden">
      <Button icon={<Send aria-hidden className="size-4" />} disabled={isBusy} onClick={() => run(send, { checkInId }, finish)}>
        {`${hasEmail ? "Send" : "Make"} link${hasLink ? " again" : ""}`}
        <span className="sr-only"> {whose}</span>
      </Button>
      <p role="status" className={failure === null ? "text-detail text-muted" : "max-w-60 text-detail text-urgent"}>
        {words}
      </p>
      <Dialog open={isShown} onClose={() => setShown(false)} title="Give this link to the patient" width="sm">
        {sent !== null && (
          <ShownSecret
            title="No e-mail can be sent"
            words={`Read it out or copy it. It is shown only now and works until ${formatCalendarDay(sent.until)}. Earlier links no longer work; what was typed there is kept.`}
            secret={sent.link}
          />
        )}
      </Dialog>
    </div>
  );
}
