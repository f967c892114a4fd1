"use client";

import clsx from "clsx";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Panel } from "@/components/ui/panel";
import { useToast } from "@/components/ui/toast";
import type { ConsentSet } from "@/lib/domain/consent-texts";
import type { CallDraft } from "@/lib/domain/draft";
import { isAsked } from "@/lib/domain/questions/asked";
import { emergencyFlags } from "@/lib/domain/questions/emergency";
import { type Fields, NONE_OF_THESE, one } from "@/lib/inputs/answer-fields";
import { readAllAnswers } from "@/lib/inputs/answers-so-far";
import type { Failure } from "../detail/request-actions";
import type { CallActions, CallError } from "./call-actions";
import { CallEmergency } from "./call-emergency";
import { CallNav } from "./call-nav";
import { CallNotices } from "./call-notices";
import { CallPerson } from "./call-person";
import { CallQuestion } from "./call-question";
import { CallReadAloud } from "./call-read-aloud";
import { CallHead } from "./call-head";
import { CallSteps } from "./call-steps";
import type { CallSection } from "./call-sheet";
import { navParts } from "./nav-parts";
import type { PersonWords } from "./person-words";
import { localeOf, withWordsRead } from "./words-read";
import { readFields, untickNone } from "./typed-fields";
import { useCallSaving } from "./use-call-saving";

type CallViewProps = { draft: CallDraft; sections: readonly CallSection[]; person: PersonWords; consents: ConsentSet; actions: CallActions };

const NO_ERRORS: readonly CallError[] = [];
const EXCLUSIVE = [NONE_OF_THESE, "not_sure"];
const UNANSWERED: Failure = { ok: false, code: "unanswered", message: "The server did not answer. What you typed is still here; send again.", fields: [], current: null };

/** The form of a call on one page: what is typed is kept as it is typed, follow-ups show when an answer opens them. */
export function CallView({ draft, sections, person, consents, actions }: CallViewProps) {
  const router = useRouter();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<Fields>(draft.fields);
  const [found, setErrors] = useState<readonly CallError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const several = useMemo(() => manyFields(sections), [sections]);
  const locale = localeOf(fields);
  const withCompanions = useCallback((typed: Record<string, string | string[]>, form: Fields) => withWordsRead(typed, form, consents), [consents]);
  const { saving, begin, typed, flush, stop, end, saveMine, versionNow } = useCallSaving({ draft, several, withCompanions, save: actions.save });
  const sentAs = saving.kind === "sent" ? saving.requestId : null;
  const errors = sentAs === null ? found : NO_ERRORS;
  const answers = useMemo(() => readAllAnswers(fields), [fields]);
  const isUrgent = emergencyFlags(answers).length > 0;
  const listed = useMemo(() => errors.map((error) => ({ field: error.field, message: error.listed })), [errors]);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;

  useEffect(() => {
    if (form.current) begin(readFields(form.current, several));
  }, [begin, several]);

  function onChange(event: FormEvent<HTMLFormElement>) {
    untickNone(event.target, EXCLUSIVE);
    const now = readFields(event.currentTarget, several);
    setFields(now);
    typed(now);
  }

  async function send(isEmergency: boolean) {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    // An emergency goes over what a colleague saved meanwhile, and without the last words when they cannot be saved.
    const isKept = (await flush()) || (isEmergency && (await saveMine()));
    if (isKept || isEmergency) await sendSaved(isEmergency, isKept);
    setBusy(false);
  }
  async function sendSaved(isEmergency: boolean, isKept: boolean) {
    const answer = await actions.send({ draftId: draft.id, version: versionNow(), isEmergency }).catch(() => UNANSWERED);
    if (!answer.ok) return setFailure(answer);
    setErrors(answer.value.errors);
    if (answer.value.requestId === null) return;
    if (!isKept) return end(answer.value.requestId, false);
    stop();
    toast(answer.value.isOther ? { tone: "danger", message: "This form was sent before with other answers. Compare them, and write what is missing as a note." } : { message: "Request sent" });
    router.push(`/requests/${answer.value.requestId}`);
  }
  async function leave() {
    if (await flush()) router.push("/requests/not-finished");
  }

  return (
    <form ref={form} method="post" noValidate autoComplete="off" onChange={onChange} onSubmit={(event) => { event.preventDefault(); void send(false); }}>
      <CallHead saving={saving} openedAt={draft.savedAt} timeZone={draft.clinic.timeZone} isBusy={isBusy} sentAs={sentAs} onLeave={() => void leave()}>
        {isUrgent && (
          <CallEmergency
            policy={draft.clinic.emergencyPolicy}
            isBleeding={answers.veinBleeding === "not_stopped"}
            isReachable={["givenName", "familyName", "bornOn-year", "phone"].every((name) => one(fields, name).trim() !== "")}
            isBusy={isBusy}
            isSent={sentAs !== null}
            onSend={() => void send(true)}
          />
        )}
      </CallHead>
      <div className={clsx("page grid gap-x-8 gap-y-4 py-4 lg:grid-cols-[13rem_minmax(0,1fr)]", isUrgent && "md:[&_:is(section,input,select,textarea)]:scroll-mt-44")}>
        <div className={clsx("lg:sticky lg:self-start", isUrgent ? "lg:top-62" : "lg:top-18")}>
          <CallNav parts={navParts(sections, fields, answers)} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <CallNotices saving={saving} failure={failure} timeZone={draft.clinic.timeZone} onKeepMine={() => void saveMine().then((isKept) => isKept && window.location.reload())} onShowTheirs={() => { stop(); window.location.reload(); }} />
          <ErrorSummary errors={listed} />
          {sections.map(({ topic, title, questions }) => (
            <Panel key={topic} id={topic} title={title}>
              <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
                {topic === "you" && <CallPerson words={person} fields={draft.fields} errorOf={errorOf} />}
                {questions.map((words) => (
                  <div key={words.question} hidden={!isAsked(words.question, answers)}>
                    <CallQuestion words={words} fields={draft.fields} error={errorAt(errors, words.question)} />
                  </div>
                ))}
              </div>
            </Panel>
          ))}
          <CallReadAloud consents={consents} language={locale} fields={draft.fields} errorOf={errorOf} />
          <div className="pb-8">
            <CallSteps isBusy={isBusy} sentAs={sentAs} onLeave={() => void leave()} />
          </div>
        </div>
      </div>
    </form>
  );
}

function manyFields(sections: readonly CallSection[]): ReadonlySet<string> {
  return new Set(["times", ...sections.flatMap(({ questions }) => questions.filter(({ control }) => control.kind === "ticks").map(({ question }) => question))]);
}

/** A question with several fields shows the error of any of them. */
function errorAt(errors: readonly CallError[], question: string): string | undefined {
  return errors.find(({ field }) => field === question || field.startsWith(`${question}-`))?.message;
}
