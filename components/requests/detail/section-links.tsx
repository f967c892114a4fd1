type SectionLinksProps = { answered: string; contacts: number; notes: number; hasPattern: boolean };

/** The parts of this page; each stands further down. */
export function SectionLinks({ answered, contacts, notes, hasPattern }: SectionLinksProps) {
  const sections = [
    { href: "#summary", label: "Summary", aside: "" },
    ...(hasPattern ? [{ href: "#pattern", label: "Pattern", aside: "" }] : []),
    { href: "#answers", label: "Answers", aside: answered.replace(" answered", "") },
    { href: "#contacts", label: "Contacts", aside: contacts === 0 ? "" : String(contacts) },
    { href: "#notes", label: "Notes", aside: notes === 0 ? "" : String(notes) },
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
