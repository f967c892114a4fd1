"use client";

import { BookingForm } from "@/components/ultrasounds/booking-form";
import { ReasonForm } from "@/components/requests/detail/reason-form";
import type { CareActions } from "@/components/requests/detail/request-actions";
import type { Appointment, UltrasoundOrder, UltrasoundStep } from "@/lib/domain/care";
import type { OrderStep } from "./offered-steps";

type OrderStepFormProps = {
  step: OrderStep;
  order: Pick<UltrasoundOrder, "id" | "version" | "study">;
  appointment: (Pick<Appointment, "id" | "version" | "startsAt"> & { roomId: string; sonographerId: string }) | null;
  minutes: number;
  timeZone: string;
  actions: CareActions;
  onDone: (saved: UltrasoundStep) => void;
  onCancel: () => void;
};

/** The form of one step of an order. */
export function OrderStepForm({ step, order, appointment, minutes, timeZone, actions, onDone, onCancel }: OrderStepFormProps) {
  const onOrder = { orderId: order.id, version: order.version };
  const common = { timeZone, onDone, onCancel };
  const booking = { orderId: order.id, minutes, findSlots: actions.findSlots, onDone, onCancel };
  if (step === "schedule") {
    return <BookingForm {...booking} onBook={({ reason: _reason, ...slot }) => actions.scheduleUltrasound({ ...onOrder, ...slot })} />;
  }
  if (step === "cancel_order") {
    return (
      <ReasonForm
        {...common} id={`reason-${order.id}`} label="Cancel the order" submitWords="Cancel the order" ask="Why the order is cancelled"
        act={(reason) => actions.cancelOrder({ ...onOrder, reason })}
      />
    );
  }
  if (appointment === null) return null;
  const onAppointment = { appointmentId: appointment.id, version: appointment.version };
  const reasonId = `reason-${appointment.id}`;
  if (step === "reschedule") {
    const { startsAt, roomId, sonographerId } = appointment;
    return <BookingForm {...booking} current={{ startsAt, roomId, sonographerId, timeZone }} onBook={(slot) => actions.rescheduleUltrasound({ ...onAppointment, ...slot })} />;
  }
  if (step === "cancel_appointment") {
    return (
      <ReasonForm
        {...common} id={reasonId} label="Cancel the appointment" submitWords="Cancel the appointment" ask="Why the appointment is cancelled"
        act={(reason) => actions.cancelAppointment({ ...onAppointment, reason })}
      />
    );
  }
  return (
    <ReasonForm
      {...common} id={reasonId} label="Did not attend" submitWords="Record: did not attend" ask="What is known" isOptional
      act={(reason) => actions.recordNoShow({ ...onAppointment, reason })}
    />
  );
}
