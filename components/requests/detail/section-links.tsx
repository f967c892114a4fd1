import type { RequestCare } from "@/lib/domain/care";

type SectionLinksProps = { answered: string; contacts: number; notes: number; hasPattern: boolean; care: RequestCare };

/** The parts of this page; each stands further down. */
export function SectionLinks({ answered, contacts, notes, hasPattern, care }: SectionLinksProps) {
  const sections = [
    { href: "#summary", label: "Summary", aside: "" },
    ...(hasPattern ? [{ href: "#pattern", label: "Pattern", aside: "" }] : []),
    { href: "#ultrasound", label: "Ultrasound", aside: countWords(care.orders.filter(({ state }) => state !== "cancelled").length) },
    ...(care.treatments.length > 0 ? [{ href: "#treatment", label: "Treatment", aside: countWords(care.treatments.filter(({ state }) => state !== "cancelled").length) }] : []),
    ...(care.rvcss.length > 0 ? [{ href: "#severity", label: "Severity", aside: "" }] : []),
    ...(care.relief !== null && care.relief.length > 0 ? [{ href: "#relief", label: "Relief", aside: "" }] : []),
    ...(care.checkIns.length > 0 ? [{ href: "#check-ins", label: "Check-ins", aside: "" }] : []),
    { href: "#answers", label: "Answers", aside: answered.replace(" answered", "") },
    { href: "#contacts", label: "Contacts", aside: countWords(contacts) },
    { href: "#notes", label: "Notes", aside: countWords(notes) },
    { href: "#history", label: "Timeline", aside: "" },
  ];
  return (
    <nav aria-label="Parts of this page" className="page border-b print-hidden">
      <ul className="flex flex-wrap gap-x-6">
        {sections.map(({ href, label, aside }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-10 items-center gap-2 no-underline hover:underline">
              {label}
              {aside !== "" && <span className="text-sm text-muted tabular-nums">{aside}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function countWords(count: number): string {
  return count === 0 ? "" : String(count);
}
