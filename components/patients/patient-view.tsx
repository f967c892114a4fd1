import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Timeline } from "@/components/ui/timeline";
import type { PatientDetail } from "@/lib/domain/patient-list";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import type { CorrectPatient } from "./correct-patient-form";
import { MergedRecords, mergeStory } from "./merge/merged-records";
import type { UnmergePatients } from "./merge/unmerge-form";
import { PatientBanner } from "./patient-banner";
import { PatientDetails } from "./patient-details";
import { FACTS, FACT_WORDS, factWords, type Fact } from "./patient-facts";
import { PatientRequests } from "./patient-requests";

/** `correct` is null for roles that may not correct details, and for a record that was merged away. */
type PatientViewProps = { detail: PatientDetail; correct: CorrectPatient | null; mayMerge: boolean; unmerge: UnmergePatients | null };

export function PatientView({ detail, correct, mayMerge, unmerge }: PatientViewProps) {
  const { patient, requests, changes, timeZone, todayOn } = detail;
  const facts = (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {FACTS.map((fact) => (
        <div key={fact}>
          <dt className="text-sm text-muted">{FACT_WORDS[fact]}</dt>
          <dd className="wrap-anywhere text-md font-semibold">{shownFact(fact, patient)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <PatientBanner patient={patient} reference={requests.map(({ reference }) => reference).join(", ") || "None"} todayOn={todayOn} withAllergies />
      <div className="page flex flex-col gap-4 py-5">
        <Warnings detail={detail} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Panel title="Details">{correct === null ? facts : <PatientDetails patient={patient} correct={correct}>{facts}</PatientDetails>}</Panel>
          <div className="flex flex-col gap-4 lg:order-first">
            <Panel title="Requests">
              <PatientRequests requests={requests} timeZone={timeZone} />
              {mayMerge && (
                <ButtonLink href={`/patients/${patient.patientId}/merge`} className="mt-3 print-hidden">
                  Merge with another record
                </ButtonLink>
              )}
            </Panel>
            <MergedRecords detail={detail} unmerge={unmerge} />
            <Panel title="Corrections">
              {changes.length === 0 ? (
                <p className="text-muted">Nobody has corrected these details.</p>
              ) : (
                <Timeline items={changes.map(({ id, at, by, what, fields }) => ({ id, title: changeTitle(what, fields), detail: by, time: formatInstant(at, timeZone), dateTime: at }))} />
              )}
            </Panel>
          </div>
        </div>
      </div>
    </>
  );
}

function Warnings({ detail: { patient, similarPatients, mergedIntoId, merges, timeZone } }: { detail: PatientDetail }) {
  const [merge] = merges;
  return (
    <>
      {patient.diedOn !== null && <Notice tone="danger" title={`This person died on ${formatCalendarDay(patient.diedOn)}. No message is sent.`} />}
      {patient.isDoNotContact && <Notice tone="danger" title="Do not contact: this person asked not to be contacted. No message is sent." />}
      {mergedIntoId !== null && (
        <Notice tone="warning" title="This record was merged into another one.">
          {merge !== undefined && <p className="wrap-anywhere">{mergeStory(merge, timeZone)}</p>}
          <Link href={`/patients/${mergedIntoId}`} prefetch={false} className="inline-flex min-h-6 items-center text-link">
            Open the record that is kept
          </Link>
        </Notice>
      )}
      {similarPatients.length > 0 && (
        <Notice tone="info" title="Similar names, check the date of birth">
          {similarPatients.map((other) => `${formatPersonName(other.familyName, other.givenName)}, born ${formatCalendarDay(other.bornOn)}`).join("; ")}
        </Notice>
      )}
    </>
  );
}

function shownFact(fact: Fact, patient: PatientDetail["patient"]): string {
  if (fact === "phone") return formatPhone(patient.phone);
  if (fact === "diedOn" && patient.diedOn !== null) return formatCalendarDay(patient.diedOn);
  return factWords(fact, patient);
}

function changeTitle(what: PatientDetail["changes"][number]["what"], fields: readonly string[]): string {
  const facts = FACTS.filter((fact) => fields.includes(fact)).map((fact) => FACT_WORDS[fact].toLowerCase());
  if (what === "corrected") return `Changed ${fields.map(fieldWords).join(", ")}`;
  const title = what === "merged" ? "Records merged" : "Records taken apart";
  return facts.length === 0 ? title : `${title}, changed ${facts.join(", ")}`;
}

function fieldWords(field: string): string {
  const fact = FACTS.find((known) => known === field);
  return fact === undefined ? field : FACT_WORDS[fact].toLowerCase();
}
