import { ButtonLink } from "@/components/ui/button-link";
import type { QuickPlan } from "./quick-step-plan";

/** A colleague's change took the step away, or made the request urgent: it goes on where all of it can be read. */
export function QuickStop({ stop, id }: { stop: QuickPlan; id: string }) {
  const words = stop.kind === "refused" || stop.kind === "open" ? stop.words : null;
  return (
    <div className="mt-4 grid justify-items-start gap-2">
      <p className="font-semibold">{words ?? "This step is not possible any more."}</p>
      <ButtonLink href={`/requests/${id}`}>Open the request</ButtonLink>
    </div>
  );
}
