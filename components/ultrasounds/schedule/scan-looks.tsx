import { Activity, Calendar, CircleAlert, CircleCheck, CircleMinus, FilePen, UserRoundCheck, type LucideIcon } from "lucide-react";
import type { Tone } from "@/components/ui/tone";
import type { ScheduledScan } from "@/lib/domain/schedule";

export const SCAN_LOOKS = {
  booked: { word: "Booked", icon: Calendar, tone: "scheduled", card: "border-scheduled bg-scheduled-tint text-ink", mark: "text-scheduled" },
  arrived: { word: "Arrived", icon: UserRoundCheck, tone: "scheduled", card: "border-scheduled bg-scheduled text-canvas", mark: "text-canvas" },
  in_room: { word: "In room", icon: Activity, tone: "scheduled", card: "border-scheduled bg-scheduled text-canvas", mark: "text-canvas" },
  unrecorded: { word: "No outcome recorded", icon: CircleAlert, tone: "info", card: "border-info bg-info-tint text-ink", mark: "text-info" },
  to_report: { word: "To report", icon: FilePen, tone: "scheduled", card: "border-scheduled bg-surface text-ink", mark: "text-scheduled" },
  reported: { word: "Reported", icon: CircleCheck, tone: "done", card: "border-done bg-surface text-ink", mark: "text-done" },
  no_show: { word: "Did not attend", icon: CircleMinus, tone: "closed", card: "border-control border-dashed bg-canvas text-ink", mark: "text-muted" },
} as const satisfies Record<string, { word: string; icon: LucideIcon; tone: Tone; card: string; mark: string }>;

export type ScanLook = keyof typeof SCAN_LOOKS;

/** One word for where an appointment stands; a booked one whose time is over asks for its outcome. */
export function scanLook({ state, orderState, endsAt, inRoomAt }: ScheduledScan, now: Date): ScanLook {
  if (state === "no_show") return "no_show";
  if (state === "arrived") return inRoomAt === null ? "arrived" : "in_room";
  if (state === "done") return orderState === "reported" ? "reported" : "to_report";
  return Date.parse(endsAt) <= now.getTime() ? "unrecorded" : "booked";
}

export function ScanState({ look, quiet = false }: { look: ScanLook; quiet?: boolean }) {
  const { word, icon: Icon, mark } = SCAN_LOOKS[look];
  return (
    <span className={`inline-flex items-center gap-1 font-semibold ${quiet ? "" : mark}`}>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {word}
    </span>
  );
}
