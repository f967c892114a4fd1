import type { AppointmentState, OrderState } from "@/lib/domain/ultrasound";

export type OrderStep = "schedule" | "reschedule" | "arrive" | "no_show" | "cancel_appointment" | "cancel_order";

type StepWords = {
  opener: string;
  done: string;
  /** Of a diagnostic order this step moves the request, so that it can be undone. */
  moves: boolean;
  isQuiet?: true;
};

export const STEP_WORDS: Record<OrderStep, StepWords> = {
  schedule: { opener: "Schedule", done: "Ultrasound scheduled", moves: true },
  reschedule: { opener: "Reschedule", done: "Ultrasound rescheduled", moves: false },
  arrive: { opener: "Arrived", done: "Arrived", moves: false },
  no_show: { opener: "Did not attend", done: "Recorded: did not attend", moves: true },
  cancel_appointment: { opener: "Cancel appointment", done: "Appointment cancelled", moves: true, isQuiet: true },
  cancel_order: { opener: "Cancel order", done: "Ultrasound order cancelled", moves: true, isQuiet: true },
};

/** The steps that are legal for an order as it stands; nobody is absent before the appointment starts. */
export function offeredSteps(order: OrderState, appointment: AppointmentState | null, hasStarted: boolean): OrderStep[] {
  if (order === "ordered") return ["schedule", "cancel_order"];
  if (order !== "scheduled") return [];
  if (appointment === "arrived") return ["cancel_appointment"];
  return ["arrive", "reschedule", ...(hasStarted ? (["no_show"] as const) : []), "cancel_appointment"];
}
