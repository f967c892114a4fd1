import { Download } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { MOST_SHIFT_DAYS, registryWords, type RegistrySummary } from "@/lib/domain/registry-export";
import { FEWEST_PEOPLE, GENERALISING_STEPS } from "@/lib/domain/registry-groups";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { RegistryDictionary } from "./registry-dictionary";

export function RegistryView({ summary }: { summary: RegistrySummary }) {
  return (
    <div className="page pb-10">
      <PageHeading title="Registry export" lead="One row for each treated vein and check-in of the people treated, without names, for a registry or a study." aside={<ButtonLink href="/outcomes">Outcomes</ButtonLink>} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
        <Panel title="The file">
          {summary.people === 0 ? (
            <EmptyState title="No rows yet" body={`The file stays empty until at least ${FEWEST_PEOPLE} people were treated who look the same in it, half a year or more ago and half a year or more after the clinic's first treatment.`} />
          ) : (
            <Files summary={summary} />
          )}
          <div className="mt-3">
            <FileLink file="file=dictionary" words="Data dictionary, CSV" />
          </div>
        </Panel>
        <Panel title="What protects the people in it">
          <Protection />
        </Panel>
        <div className="min-w-0 lg:col-span-2">
          <Panel title="Data dictionary">
            <RegistryDictionary />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Files({ summary }: { summary: RegistrySummary }) {
  return (
    <>
      <ul className="grid gap-1">
        {registryWords(summary, formatCalendarDay).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {Array.from({ length: summary.parts }, (_, index) => index + 1).map((part) => (
          <FileLink key={part} file={`file=data&part=${part}&parts=${summary.parts}`} words={summary.parts === 1 ? "Registry file, CSV" : `Registry file, part ${part} of ${summary.parts}, CSV`} />
        ))}
      </div>
      <p className="mt-2 text-sm text-muted">Each download is in the audit log with its number of rows.</p>
    </>
  );
}

function FileLink({ file, words }: { file: string; words: string }) {
  return (
    <ButtonLink href={`/api/outcomes/registry?${file}`} download icon={<Download aria-hidden className="size-4" />}>
      {words}
    </ButtonLink>
  );
}

function Protection() {
  return (
    <>
      <Notice tone="warning" title="Fewer traces, not none" className="mb-3">
        <p>Whoever knows a person&rsquo;s whole course of treatment may still find it. Give the file only under an agreement that forbids looking for people.</p>
      </Notice>
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>No name, contact, reference, birthday, note or other free text: numbers and codes only.</li>
        <li>A pseudonym stands for each person, the same in every export. Only this clinic&rsquo;s secret leads back.</li>
        <li>All dates of a person are moved by the same days, up to {MOST_SHIFT_DAYS} either way: what lies between two dates stays true, the dates do not.</li>
        <li>
          Age band, sex, language, and the number, procedures, veins and legs of all treatments of a person are those of at least {FEWEST_PEOPLE} people. Else less is shown, step by step: {GENERALISING_STEPS.slice(1).join("; ")}. Whom
          this hides among fewer than {FEWEST_PEOPLE} is left out.
        </li>
        <li>Not counted among these: the days between treatments, answers, scores and complications, and rare complications. Someone who knows them may tell a person apart.</li>
        <li>A check-in without answers stays a row. It never counts as relief.</li>
      </ul>
    </>
  );
}
