"use client";

import { OctagonAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";

type CallEmergencyProps = { policy: string; isBleeding: boolean; isReachable: boolean; isBusy: boolean; isSent: boolean; onSend: () => void };

/** A fixed safety notice for who is on the phone: 911 first, then what the clinic does. Nothing here weighs the answers. */
export function CallEmergency({ policy, isBleeding, isReachable, isBusy, isSent, onSend }: CallEmergencyProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={panel} aria-label="Emergency" className="scroll-mt-4 rounded-lg border-3 border-urgent bg-emergency px-4 py-3">
      <div role="alert">
        <p className="flex items-start gap-2 text-xl font-semibold text-urgent">
          <OctagonAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          Tell the caller: hang up and call 911
        </p>
        {isBleeding && <p className="mt-1 font-semibold">If a vein is bleeding: lie down, lift the leg up, and press hard on the spot.</p>}
      </div>
      <p className="mt-1 max-w-prose">
        <span className="font-semibold">Clinic policy: </span>
        {policy}
      </p>
      {isSent ? (
        <p className="mt-2 max-w-prose font-semibold">This call is a request now. What else the caller says is not kept here: open the request and write it there as a note.</p>
      ) : (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button variant="danger" aria-disabled={isBusy} onClick={onSend}>
            Send now
          </Button>
          <p className="text-sm">
            {isReachable ? "The rest of the form can wait." : "It is sent by itself once the name, the date of birth and the phone number are typed. "}
            {!isReachable && <a href="#givenName" className="text-link underline">Go to the name</a>}
          </p>
        </div>
      )}
    </section>
  );
}
