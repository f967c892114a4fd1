import type { ReactNode } from "react";
import { PrintButton } from "@/components/requests/detail/print-button";
import { ButtonLink } from "@/components/ui/button-link";

type PaperPageProps = { title: string; lead: ReactNode; back: { href: string; label: string }; children: ReactNode };

/** What will be on the paper, with the button that prints it; the paper lies on its side. */
export function PaperPage({ title, lead, back, children }: PaperPageProps) {
  return (
    <div className="page pb-10 print-landscape">
      <div className="flex flex-wrap items-center gap-2 pt-4 print-hidden">
        <ButtonLink href={back.href}>{back.label}</ButtonLink>
        <PrintButton />
      </div>
      <h1 className="pt-4 text-2xl font-semibold wrap-anywhere print:pt-0 print:text-[14pt]">{title}</h1>
      <div className="mb-4 text-md wrap-anywhere">{lead}</div>
      {children}
    </div>
  );
}
