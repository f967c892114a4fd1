"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { FormLoading } from "@/components/requests/detail/form-loading";
import type { CareActions, SavedCheckIn } from "@/components/requests/detail/request-actions";
import { useToast } from "@/components/ui/toast";
import type { CheckInAnswers } from "@/lib/domain/care";
import type { CheckInStatus } from "@/lib/domain/check-in";
import type { AskedCheckIn } from "./asked-questions";
import { CheckInTable } from "./check-in-table";
import { RaisedFlags } from "./raised-flags";

const PhoneForm = lazy(async () => ({ default: (await import("./phone-form")).PhoneForm }));

export type CheckInLine = {
  id: string;
  version: number;
  /** `3 months, left leg` */
  title: string;
  point: string;
  legs: string;
  due: string;
  window: string;
  status: CheckInStatus;
  summary: string | null;
  answered: string | null;
  answers: { title: string; words: string }[];
  link: string | null;
  /** Whether its link may be sent now. */
  isSendable: boolean;
  hasEmail: boolean;
  /** Null when nobody may record it now. */
  asked: AskedCheckIn | null;
};

type CheckInDeskProps = {
  lines: readonly CheckInLine[];
  /** Opened by the address, from the list of check-ins. */
  openId: string | null;
  call: { phone: string; href: string; isDoNotContact: boolean };
  seesFlags: boolean;
  clotRisks: unknown;
  emergencyPolicy: string;
  timeZone: string;
  record: CareActions["recordCheckIn"];
  send: CareActions["sendCheckInLink"];
};

/** The check-ins and the form for the phone. What was typed stays when the form is closed, until the page is left. */
export function CheckInDesk({ lines, openId, record, send, ...form }: CheckInDeskProps) {
  const [open, setOpen] = useState<string | null>(openId);
  const [typed, setTyped] = useState<Readonly<Record<string, CheckInAnswers>>>({});
  const [saved, setSaved] = useState<SavedCheckIn | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const current = lines.find(({ id, asked }) => id === open && asked !== null);

  function close() {
    frame.current?.querySelector<HTMLElement>(`[data-step="${open}"]`)?.focus();
    setOpen(null);
  }
  // The long form is gone by now: what the answers ask of the clinic must not be out of sight.
  useEffect(() => {
    if (saved === null) return;
    frame.current?.scrollIntoView({ block: "start" });
    frame.current?.focus({ preventScroll: true });
  }, [saved]);

  function finish(recorded: SavedCheckIn) {
    setOpen(null);
    setSaved(recorded);
    toast({ message: recorded.isComplete ? "Check-in recorded" : "Check-in recorded; some answers are missing" });
  }

  return (
    <div ref={frame} tabIndex={-1} className="scroll-mt-16 rounded-lg">
      <RaisedFlags raised={saved?.raised ?? []} emergencyPolicy={form.emergencyPolicy} />
      <CheckInTable lines={lines} open={open} send={send} onOpen={(id) => setOpen(open === id ? null : id)} />
      {current?.asked && (
        <Suspense fallback={<FormLoading />}>
          <PhoneForm
            key={current.id} {...form} title={current.title} asked={current.asked} answers={typed[current.id] ?? {}}
            onAnswers={(answers) => setTyped((before) => ({ ...before, [current.id]: answers }))}
            record={(answers) => record({ checkInId: current.id, version: current.version, answers })} onDone={finish} onCancel={close}
          />
        </Suspense>
      )}
    </div>
  );
}
