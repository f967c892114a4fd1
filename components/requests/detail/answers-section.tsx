import clsx from "clsx";
import { Panel } from "@/components/ui/panel";
import type { RequestDetail } from "@/lib/domain/request";
import { formatInstant } from "@/lib/format/instants";
import { AgreedLine } from "./agreed-line";
import { answerSections } from "./answer-words";

const SOURCES: Record<RequestDetail["source"], string> = { form: "patient form", api: "another system", phone: "phone" };

export function AnswersSection({ detail }: { detail: RequestDetail }) {
  const sections = answerSections(detail.answers);
  return (
    <Panel id="answers" title="Answers" aside={answeredWords(detail)} footer={<Origin detail={detail} />}>
      <div className="grid gap-6">
        {sections.map(({ topic, title, lines }) => (
          <section key={topic} aria-labelledby={`topic-${topic}`}>
            <h3 id={`topic-${topic}`} className="mb-1 text-base font-semibold">
              {title}
            </h3>
            <dl>
              {lines.map((line) => (
                <div
                  key={line.question}
                  id={`answer-${line.question}`}
                  className="grid gap-x-6 border-b py-1.5 text-md break-inside-avoid target:bg-selected sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
                >
                  <dt className="text-muted">{line.title}</dt>
                  <dd className={clsx("min-w-0 wrap-anywhere", line.isAnswered ? "font-medium" : "text-muted")}>{line.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** `46 of 48 answered`, of the questions that this person was asked. */
export function answeredWords({ answers }: RequestDetail): string {
  const asked = answerSections(answers).flatMap(({ lines }) => lines.filter(({ words }) => words !== "Not asked"));
  return `${asked.filter(({ isAnswered }) => isAnswered).length} of ${asked.length} answered`;
}

function Origin({ detail }: { detail: RequestDetail }) {
  return (
    <>
      <Versions detail={detail} />
      <AgreedLine detail={detail} />
    </>
  );
}

function Versions({ detail }: { detail: RequestDetail }) {
  return (
    <ul>
      {detail.answersLog.map((version) => (
        <li key={version.answersVersion}>
          Version {version.answersVersion}, by {SOURCES[version.source]}
          {version.by !== null && ` with ${version.by}`}, {formatInstant(version.answeredAt, detail.clinic.timeZone)}
        </li>
      ))}
    </ul>
  );
}
