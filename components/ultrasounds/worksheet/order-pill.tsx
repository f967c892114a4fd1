import { Calendar, CalendarPlus, CircleX, FilePen, FileText, type LucideIcon } from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import { STATE_WORDS, type OrderState } from "@/lib/domain/ultrasound";

const LOOKS: Record<OrderState, { tone: Tone; icon: LucideIcon }> = {
  ordered: { tone: "new", icon: CalendarPlus },
  scheduled: { tone: "scheduled", icon: Calendar },
  done: { tone: "info", icon: FilePen },
  reported: { tone: "done", icon: FileText },
  cancelled: { tone: "closed", icon: CircleX },
};

export function OrderPill({ state }: { state: OrderState }) {
  const { tone, icon: StateIcon } = LOOKS[state];
  return (
    <Pill tone={tone} icon={<StateIcon aria-hidden />}>
      {STATE_WORDS[state]}
    </Pill>
  );
}
