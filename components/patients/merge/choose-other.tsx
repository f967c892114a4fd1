import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { ButtonLink } from "@/components/ui/button-link";
import type { MergeCandidate, MergeCandidates } from "@/lib/domain/patient-list";
import { formatBirth } from "@/lib/format/births";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { LIKENESS_WORDS } from "./merge-words";
import { OtherFinder } from "./other-finder";

/** Which record is the same person's: the likely ones first, then a search. */
export function ChooseOther({ found: { patient, candidates, todayOn } }: { found: MergeCandidates }) {
  const name = formatPersonName(patient.familyName, patient.givenName);
  return (
    <div className="page pb-10">
      <PageHeading
        title="Which record is the same person?"
        lead={<span className="wrap-anywhere">{`${name}, born ${formatBirth(patient.bornOn, todayOn)}, ${formatPhone(patient.phone)}. This record is kept; you can swap on the next screen.`}</span>}
        aside={<ButtonLink href={`/patients/${patient.patientId}`}>Back to the patient</ButtonLink>}
      />
      <div className="flex flex-col gap-4">
        <Panel title="Likely the same person" aside={candidates.length === 0 ? "None" : String(candidates.length)}>
          {candidates.length === 0 ? (
            <p>Nobody in the clinic shares the birth date, the phone or a similar name.</p>
          ) : (
            <ul>
              {candidates.map((candidate) => (
                <CandidateLine key={candidate.patientId} candidate={candidate} href={`/patients/${patient.patientId}/merge?with=${candidate.patientId}`} todayOn={todayOn} />
              ))}
            </ul>
          )}
        </Panel>
        <Panel title="Search">
          <OtherFinder patientId={patient.patientId} />
        </Panel>
      </div>
    </div>
  );
}

function CandidateLine({ candidate, href, todayOn }: { candidate: MergeCandidate; href: string; todayOn: string }) {
  const name = formatPersonName(candidate.familyName, candidate.givenName);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b py-2.5 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold wrap-anywhere">{name}</p>
        <p className="text-sm">
          Born {formatBirth(candidate.bornOn, todayOn)} · {formatPhone(candidate.phone)} · {candidate.requests === 1 ? "1 request" : `${candidate.requests} requests`}
        </p>
        <p className="text-sm text-info">{likenessWords(candidate)}</p>
      </div>
      <ButtonLink href={href}>
        Compare<span className="sr-only"> with {name}</span>
      </ButtonLink>
    </li>
  );
}

function likenessWords({ likeness }: MergeCandidate): string {
  const words = likeness.map((one) => LIKENESS_WORDS[one]).join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
