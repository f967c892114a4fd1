import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

type PageStep = { href: string } | { onGo: () => void } | null;

type PaginationProps = { from: number; to: number; total: number | string; previous: PageStep; next: PageStep };

export function Pagination({ from, to, total, previous, next }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center gap-1 text-sm print-hidden">
      <p className="pr-2 tabular-nums">
        {from} to {to} of {total}
      </p>
      <Step step={previous} label="Previous page" icon={<ChevronLeft aria-hidden className="size-4" />} />
      <Step step={next} label="Next page" icon={<ChevronRight aria-hidden className="size-4" />} />
    </nav>
  );
}

function Step({ step, label, icon }: { step: PageStep; label: string; icon: ReactNode }) {
  if (step !== null && "href" in step) {
    return <ButtonLink href={step.href} variant="quiet" aria-label={label} icon={icon} />;
  }
  return (
    <Button variant="quiet" aria-label={label} disabled={step === null} onClick={step?.onGo} icon={icon} />
  );
}
