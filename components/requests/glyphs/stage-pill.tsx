import {
  Archive,
  Calendar,
  CalendarPlus,
  CircleCheck,
  CircleDot,
  CircleQuestionMark,
  CircleX,
  ClipboardList,
  Copy,
  FilePen,
  FileText,
  ScanLine,
  Undo2,
  type LucideIcon,
} from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Tone } from "@/components/ui/tone";
import { STAGE_WORDS, type Stage } from "@/lib/domain/stages";

const LOOKS: Record<Stage, { tone: Tone; icon: LucideIcon }> = {
  new: { tone: "new", icon: CircleDot },
  needs_info: { tone: "info", icon: CircleQuestionMark },
  accepted: { tone: "new", icon: ScanLine },
  ultrasound_ordered: { tone: "new", icon: CalendarPlus },
  ultrasound_scheduled: { tone: "scheduled", icon: Calendar },
  ultrasound_done: { tone: "scheduled", icon: FilePen },
  reported: { tone: "closed", icon: FileText },
  treatment_planned: { tone: "scheduled", icon: ClipboardList },
  follow_up: { tone: "done", icon: CircleCheck },
  closed: { tone: "closed", icon: Archive },
  declined: { tone: "closed", icon: CircleX },
  withdrawn: { tone: "closed", icon: Undo2 },
  duplicate: { tone: "closed", icon: Copy },
};

export function StagePill({ stage }: { stage: Stage }) {
  const { tone, icon: StageIcon } = LOOKS[stage];
  return (
    <Pill tone={tone} icon={<StageIcon aria-hidden />}>
      {STAGE_WORDS[stage]}
    </Pill>
  );
}
