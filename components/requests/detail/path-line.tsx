import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { StagePill } from "@/components/requests/glyphs/stage-pill";
import { UrgencyPill } from "@/components/requests/glyphs/urgency-pill";
import { Stepper } from "@/components/ui/stepper";
import type { RequestDetail } from "@/lib/domain/request";
import { currentStep, REQUEST_STEPS } from "@/lib/domain/request-steps";
import { NeighbourLinks, type NeighbourHrefs } from "./neighbour-links";
import { Presence } from "./presence";
import { PrintButton } from "./print-button";

/** Where the reader came from, and where the request stands on its way. */
export function PathLine({ detail, back, neighbours }: { detail: RequestDetail; back: { href: string; label: string }; neighbours: NeighbourHrefs }) {
  const stageBefore = detail.moves.at(-1)?.fromStage ?? null;
  return (
    <div className="page flex min-h-12 flex-wrap items-center gap-x-6 gap-y-2 border-b py-1.5">
      <Link href={back.href} prefetch={false} className="inline-flex min-h-8 items-center gap-1 font-semibold text-link no-underline hover:underline print-hidden">
        <ChevronLeft aria-hidden className="size-4" />
        {back.label}
      </Link>
      <NeighbourLinks {...neighbours} />
      <span className="flex flex-wrap items-center gap-2">
        <StagePill stage={detail.stage} />
        <UrgencyPill urgency={detail.urgency} />
      </span>
      <Stepper label="Path of this request" steps={REQUEST_STEPS} current={currentStep(detail.stage, stageBefore)} />
      <Presence requestId={detail.id} version={detail.version} />
      <PrintButton />
    </div>
  );
}
