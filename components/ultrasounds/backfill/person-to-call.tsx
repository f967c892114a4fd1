import { Phone } from "lucide-react";
import type { ReactNode } from "react";
import type { BackfillPerson, FreedTime } from "@/lib/domain/backfill";
import { formatBirth } from "@/lib/format/births";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { whyWords } from "./backfill-words";

type PersonToCallProps = { person: BackfillPerson; freed: FreedTime; now: Date; timeZone: string; todayOn: string; /** What is asked about this person, below everything else. */ question: ReactNode; children: ReactNode };

/** One person who could come: who, why, and the number to call. */
export function PersonToCall({ person: one, freed, now, timeZone, todayOn, question, children }: PersonToCallProps) {
  const { person, reference } = one;
  return (
    <li className="grid gap-1 border-t py-3 text-md first:border-t-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="min-w-0">
          <strong className="wrap-anywhere">{formatPersonName(person.familyName, person.givenName)}</strong>{" "}
          <span className="text-muted">
            born {formatBirth(person.bornOn, todayOn)}, {reference}
          </span>
        </p>
        {children}
      </div>
      <p>
        <a href={`tel:${person.phone}`} className="text-link inline-flex min-h-6 items-center gap-1">
          <Phone aria-hidden className="size-3.5" />
          {formatPhone(person.phone)}
        </a>
      </p>
      <ul className="text-sm text-muted">
        {whyWords(one, freed, now, timeZone).map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
      {question}
    </li>
  );
}
