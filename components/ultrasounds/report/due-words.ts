import type { UnsignedExam } from "@/lib/domain/signing-clock";
import { formatInstant } from "@/lib/format/instants";

/** "overdue since 25-Nov-2026 14:00" */
export function dueWords({ dueAt, isOverdue }: Pick<UnsignedExam, "dueAt" | "isOverdue">, timeZone: string): string {
  return `${isOverdue ? "overdue since" : "to sign by"} ${formatInstant(dueAt, timeZone)}`;
}
