import Link from "next/link";
import { PatientRequests } from "@/components/patients/patient-requests";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import type { MergePreview, MergeSide } from "@/lib/domain/patient-list";
import { formatPersonName } from "@/lib/format/names";
import { MergeForm, type MergePatients } from "./merge-form";
import { DOUBT_WORDS, mergeChoices } from "./merge-words";

/** Before two records become one: what stays, what moves, what it means. */
export function MergeView({ preview, merge }: { preview: MergePreview; merge: MergePatients }) {
  const { kept, merged, doubts, refusal, timeZone } = preview;
  const id = kept.record.patientId;
  return (
    <div className="page pb-10">
      <PageHeading
        title="Merge two records"
        lead="One person was entered twice. Check both, choose what stays, then merge."
        aside={
          <>
            <ButtonLink href={`/patients/${merged.record.patientId}/merge?with=${id}`}>Keep the other record instead</ButtonLink>
            <ButtonLink href={`/patients/${id}/merge`}>Choose another record</ButtonLink>
          </>
        }
      />
      <div className="flex flex-col gap-4">
        {refusal !== null && <Notice tone="danger" title={refusal} />}
        {doubts.map((doubt) => (
          <Notice key={doubt} tone="warning" title={DOUBT_WORDS[doubt]} />
        ))}
        <div className="grid items-start gap-4 md:grid-cols-2">
          <SidePanel title="Stays: the kept record" side={kept} timeZone={timeZone} />
          <SidePanel title="Goes: its requests move to the kept one" side={merged} timeZone={timeZone} />
        </div>
        <Notice tone="info" title="What it means">
          <ul className="list-disc pl-5">
            <li>{movingWords(merged)} Appointments, treatments and check-ins go with their requests.</li>
            <li>Searching finds the kept record by both names and both phone numbers.</li>
            <li>The other record stays as a signpost to the kept one and can no longer be changed.</li>
            <li>You can take the merge apart again, until a later step depends on it.</li>
          </ul>
        </Notice>
        {refusal === null && (
          <Panel title="What stays">
            <MergeForm kept={sideOf(kept)} merged={sideOf(merged)} choices={mergeChoices(preview)} merge={merge} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function SidePanel({ title, side: { record, requests }, timeZone }: { title: string; side: MergeSide; timeZone: string }) {
  return (
    <Panel title={title}>
      <p className="mb-2 font-semibold wrap-anywhere">
        <Link href={`/patients/${record.patientId}`} prefetch={false} className="text-link">
          {formatPersonName(record.familyName, record.givenName)}
        </Link>
      </p>
      <PatientRequests requests={requests} timeZone={timeZone} />
    </Panel>
  );
}

function sideOf({ record }: MergeSide) {
  return { id: record.patientId, version: record.version, name: formatPersonName(record.familyName, record.givenName) };
}

function movingWords({ requests }: MergeSide): string {
  const [only] = requests;
  if (only === undefined) return "No request moves.";
  return requests.length === 1 ? `Request ${only.reference} moves to the kept record.` : `${requests.length} requests move to the kept record: ${requests.map(({ reference }) => reference).join(", ")}.`;
}
