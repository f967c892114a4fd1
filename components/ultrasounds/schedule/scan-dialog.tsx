"use client";

import { useRef, useState } from "react";
import { BookingForm, type PointedSlot } from "@/components/ultrasounds/booking-form";
import { studyWords } from "@/components/ultrasounds/study-words";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { formatBirth } from "@/lib/format/births";
import { formatWeekdayInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { ReasonForm } from "./reason-form";
import { ScanChoices } from "./scan-choices";
import type { ScanLine } from "./scan-card";
import { ScanFacts } from "./scan-facts";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { withNoMessage } from "./no-message";
import { useSeenVersion } from "./use-seen-version";

export type ScanStep = "choices" | "no_show" | "move" | "cancel";

type ScanDialogProps = { line: ScanLine; isOpen: boolean; onClose: () => void; can: ScheduleRights; actions: ScheduleActions; pointed?: PointedSlot };

const MINUTE_MS = 60_000;

/** Everything about one appointment, and one step with it at a time; where somebody `pointed` to a new place for it, moving it there comes first. */
export function ScanDialog({ line, isOpen, onClose, can, actions, pointed }: ScanDialogProps) {
  const [step, setStep] = useState<ScanStep>(pointed ? "move" : "choices");
  const [backFrom, setBackFrom] = useState<ScanStep | null>(null);
  const isMoved = useRef(false);
  const toast = useToast();
  const { scan, timeZone, todayOn } = line;
  const { appointmentId, person } = scan;
  const { version, learn } = useSeenVersion(isOpen, scan.version);
  const close = () => {
    setStep("choices");
    setBackFrom(null);
    onClose();
    if (isMoved.current) document.getElementById("schedule-title")?.focus();
  };
  const done = (message: string) => {
    close();
    toast({ message });
  };
  /** The card goes with the appointment, so the focus that would return to it goes to the heading. */
  const gone = (message: string, isToCome: boolean) => {
    isMoved.current = true;
    close();
    toast({ ...withNoMessage(message, isToCome ? line.noMessage : null), action: { label: "Who can take the time", onAction: () => document.getElementById("freed-times-focus")?.focus() } });
  };
  const back = () => {
    setBackFrom(step);
    setStep("choices");
  };

  return (
    <Dialog
      open={isOpen}
      onClose={close}
      width={step === "move" ? "md" : "sm"}
      title={formatPersonName(person.familyName, person.givenName)}
      description={`Born ${formatBirth(person.bornOn, todayOn)}, ${scan.reference}, ${studyWords(scan)}, ${formatWeekdayInstant(scan.startsAt, timeZone)}`}
    >
      {step === "choices" && (
        <div className="grid gap-4">
          <ScanFacts line={line} />
          <ScanChoices line={{ ...line, scan: { ...scan, version } }} can={can} actions={{ ...actions, arriveUltrasound: (arrival) => learn(actions.arriveUltrasound(arrival)) }} backFrom={backFrom} onStep={setStep} onDone={done} />
        </div>
      )}
      {step === "move" && (
        <BookingForm
          orderId={scan.orderId}
          minutes={Math.round((Date.parse(scan.endsAt) - Date.parse(scan.startsAt)) / MINUTE_MS)}
          current={{ startsAt: scan.startsAt, roomId: scan.room.id, sonographerId: scan.sonographer.id, timeZone }}
          pointed={pointed}
          findSlots={actions.findSlots}
          onBook={(slot) => learn(actions.rescheduleUltrasound({ appointmentId, version, ...slot }))}
          onDone={() => gone("Appointment moved.", true)}
          onCancel={back}
        />
      )}
      {step === "cancel" && (
        <ReasonForm
          label="Why the appointment is cancelled (required)"
          submitWords="Cancel the appointment"
          timeZone={timeZone}
          send={(reason) => learn(actions.cancelAppointment({ appointmentId, version, reason }))}
          onDone={() => gone("Appointment cancelled. The order waits for another time.", scan.state === "booked" && !line.hasBegun)}
          onBack={back}
        />
      )}
      {step === "no_show" && (
        <ReasonForm
          label="What is known about it"
          isOptional
          submitWords="Record that they did not attend"
          timeZone={timeZone}
          send={(reason) => learn(actions.recordNoShow({ appointmentId, version, reason: reason === "" ? null : reason }))}
          onDone={() => done("Recorded. The order waits for another time.")}
          onBack={back}
        />
      )}
    </Dialog>
  );
}
