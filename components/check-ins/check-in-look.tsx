import { CircleCheck, CircleMinus, CircleX, Clock, PhoneCall, TriangleAlert, type LucideIcon } from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import { CHECK_IN_STATUS_WORDS, type CheckInStatus } from "@/lib/domain/check-in";

const LOOKS: Record<CheckInStatus, { tone: Tone; icon: LucideIcon }> = {
  planned: { tone: "closed", icon: Clock },
  due: { tone: "new", icon: PhoneCall },
  late: { tone: "info", icon: TriangleAlert },
  missed: { tone: "info", icon: CircleMinus },
  answered: { tone: "done", icon: CircleCheck },
  cancelled: { tone: "closed", icon: CircleX },
};

export function CheckInPill({ status }: { status: CheckInStatus }) {
  const { tone, icon: StatusIcon } = LOOKS[status];
  return (
    <Pill tone={tone} icon={<StatusIcon aria-hidden />}>
      {CHECK_IN_STATUS_WORDS[status]}
    </Pill>
  );
}
