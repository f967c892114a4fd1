import { ArrowRight } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import type { UltrasoundPage } from "@/lib/domain/care";
import { closeOutcomeOf } from "@/lib/domain/report-plan";
import { CLOSE_OUTCOME_WORDS } from "@/lib/domain/treatment";

/** Leads to what the plan asks for on the request, prepared there; the step itself is taken by a person. */
export function NextStep({ page }: { page: Pick<UltrasoundPage, "request" | "reports"> }) {
  const plan = page.reports[0]?.plan ?? null;
  if (plan === null || page.request.stage !== "reported") return null;
  const outcome = closeOutcomeOf(plan);
  const href = `/requests/${page.request.id}`;
  return (
    <div className="mt-4 print-hidden">
      <p className="mb-1 text-sm text-muted">Next on the request</p>
      {outcome === null ? (
        <ButtonLink href={`${href}#do-plan`} icon={<ArrowRight aria-hidden className="size-4" />}>
          Plan the treatment
        </ButtonLink>
      ) : (
        <ButtonLink href={`${href}#do-close`} icon={<ArrowRight aria-hidden className="size-4" />}>
          Close it: {CLOSE_OUTCOME_WORDS[outcome].toLowerCase()}
        </ButtonLink>
      )}
    </div>
  );
}
