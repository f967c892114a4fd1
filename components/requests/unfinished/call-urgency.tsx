import { Clock, Octagon, TriangleAlert } from "lucide-react";
import { Pill } from "@/components/ui/pill";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";

/** When to call, as a task; what the answers mean is not said. */
export function CallUrgency({ urgency }: { urgency: Urgency }) {
  switch (urgency) {
    case "EMERGENCY":
      return (
        <Pill tone="urgent" solid icon={<Octagon aria-hidden fill="currentColor" />}>
          Call now
        </Pill>
      );
    case "SAME_DAY":
      return (
        <Pill tone="urgent" outlined icon={<TriangleAlert aria-hidden />}>
          Call today
        </Pill>
      );
    case "SOON":
      return (
        <Pill tone="info" icon={<Clock aria-hidden />}>
          Call soon
        </Pill>
      );
    case "ROUTINE":
      return null;
  }
}
