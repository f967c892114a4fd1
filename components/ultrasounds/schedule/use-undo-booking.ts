import { useRouter } from "next/navigation";
import { UNANSWERED } from "@/components/requests/detail/use-request-action";
import { useToast } from "@/components/ui/toast";
import type { UltrasoundStep } from "@/lib/domain/care";
import type { ScheduleActions } from "./schedule-actions";

/** Takes a booking back from its toast, when what it was booked with has left the screen. */
export function useUndoBooking(undoMove: ScheduleActions["undoMove"]) {
  const router = useRouter();
  const toast = useToast();
  return async ({ requestId, version, reference }: UltrasoundStep): Promise<void> => {
    document.getElementById("to-schedule-title")?.focus();
    const answer = await undoMove({ requestId, version }).catch(() => UNANSWERED);
    toast(answer.ok ? { message: `Undone: ${reference} waits again` } : { message: answer.message, tone: "danger" });
    router.refresh();
  };
}
