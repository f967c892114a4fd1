import type { Toast } from "@/components/ui/toast-card";

/** What was done; when nobody is told of it by mail, that somebody has to. */
export function withNoMessage(done: string, noMessage: string | null): Pick<Toast, "message" | "tone"> {
  return noMessage === null ? { message: done } : { message: `${done.replace(/\.$/, "")}. ${noMessage}`, tone: "info" };
}
