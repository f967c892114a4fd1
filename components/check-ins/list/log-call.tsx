"use client";

import { PhoneOutgoing } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { RequestActions } from "@/components/requests/detail/request-actions";
import { FormLoading } from "@/components/requests/detail/form-loading";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { CheckInRow } from "./check-in-page";

const CallForm = lazy(async () => ({ default: (await import("./call-form")).CallForm }));

/** A call about a check-in that brought no answers: what came of it stands in the row and in the contact log of the request. */
export function LogCall({ row, recordContact }: { row: CheckInRow; recordContact: RequestActions["recordContact"] }) {
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  function finish() {
    setOpen(false);
    toast({ message: "Call logged" });
  }
  return (
    <>
      <Button icon={<PhoneOutgoing aria-hidden className="size-4" />} className="print-hidden" onClick={() => setOpen(true)}>
        Log call<span className="sr-only"> {row.name}, {row.point}</span>
      </Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={`Log a call: ${row.point}`} description={<span className="wrap-anywhere">{row.phone === null ? row.name : `${row.name}, ${row.phone.words}`}</span>} width="sm">
        <Suspense fallback={<FormLoading />}>
          <CallForm row={row} recordContact={recordContact} onDone={finish} onCancel={() => setOpen(false)} />
        </Suspense>
      </Dialog>
    </>
  );
}
