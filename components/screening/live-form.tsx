"use client";

import { CircleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition, type FormEvent, type ReactNode } from "react";
import { IdleWarning, type IdleSettings } from "./idle-warning";
import { sendPage } from "./send-page";

type LiveFormProps = {
  id: string | undefined;
  action: string;
  isPlain: boolean;
  idle: IdleSettings | null;
  words: { saving: string; failed: string };
  children: ReactNode;
};

/** A page that has not come by then is loaded the plain way: its answer may have been cut off on the way. */
const PLAIN_AFTER_MS = 8_000;

/** Sends the form without a reload; what it does not take over goes the plain way. */
export function LiveForm({ id, action, isPlain, idle, words, children }: LiveFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const isTyped = useRef(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isLeaving, leave] = useTransition();
  const goingTo = useRef<string | null>(null);

  useEffect(() => {
    if (!isLeaving) return;
    const timer = setTimeout(() => goingTo.current && window.location.assign(goingTo.current), PLAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isLeaving]);

  async function send(fields: () => URLSearchParams): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving(true);
    setFailure(null);
    let sent;
    do {
      isTyped.current = false;
      sent = await sendPage(action, fields());
      // What was typed while the page was on its way goes after it, so that the answer shows it.
    } while (sent.to !== null && isTyped.current);
    isBusy.current = false;
    setSaving(false);
    if (sent.to === null) return setFailure(sent.said ?? words.failed);
    const { to } = sent;
    goingTo.current = to;
    const isHere = to === `${window.location.pathname}${window.location.search}`;
    leave(() => (isHere ? router.refresh() : router.push(to)));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Another language changes the whole page; an old browser does not say which button was pressed.
    if (isPlain || submitter === undefined || submitter?.getAttribute("name") === "switchTo") return;
    event.preventDefault();
    const sent = event.currentTarget;
    if (!isLeaving) void send(() => fieldsOf(sent, submitter));
  }

  function pause() {
    const sent = form.current;
    if (!sent) return;
    void send(() => {
      const fields = fieldsOf(sent, null);
      fields.append("pause", "yes");
      return fields;
    });
  }

  const isPending = isSaving || isLeaving;
  return (
    <form ref={form} id={id} method="post" action={action} noValidate onSubmit={submit} onInput={() => (isTyped.current = true)} inert={isLeaving} data-pending={isPending || undefined} aria-busy={isPending || undefined} className="live-form flex flex-col gap-8">
      {children}
      <p role="status" className={isPending ? "-mt-4 text-lg text-muted" : "sr-only"}>
        {isPending && `${words.saving}…`}
      </p>
      <div role="alert" className={failure ? "" : "sr-only"}>
        {failure && (
          <p className="flex items-start gap-2 border-l-4 border-urgent pl-4 font-semibold text-urgent">
            <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
            {failure}
          </p>
        )}
      </div>
      {idle && <IdleWarning {...idle} onTimeUp={pause} />}
    </form>
  );
}

/** Every field as a plain form would send it, with the button that was pressed. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name !== "") fields.append(submitter.name, submitter.value);
  return fields;
}
