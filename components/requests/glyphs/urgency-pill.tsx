import { Clock, Info, Octagon, TriangleAlert } from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";

type UrgencyPillProps = {
  urgency: Urgency;
  /** Lists stay quiet about routine requests; a flag itself is named. */
  withRoutine?: boolean;
};

export function UrgencyPill({ urgency, withRoutine = false }: UrgencyPillProps) {
  switch (urgency) {
    case "EMERGENCY":
      return (
        <Pill tone="urgent" solid icon={<Octagon aria-hidden fill="currentColor" />}>
          EMERGENCY
        </Pill>
      );
    case "SAME_DAY":
      return (
        <Pill tone="urgent" outlined icon={<TriangleAlert aria-hidden />}>
          SAME-DAY
        </Pill>
      );
    case "SOON":
      return (
        <Pill tone="info" icon={<Clock aria-hidden />}>
          SOON
        </Pill>
      );
    case "ROUTINE":
      return withRoutine ? (
        <Pill tone="closed" icon={<Info aria-hidden />}>
          ROUTINE
        </Pill>
      ) : null;
  }
}
