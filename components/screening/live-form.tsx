"use client";

import { CircleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition, type FormEvent, type ReactNode } from "react";
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

/** Sends the form without a reload; what it does not take over goes the plain way. */
export function LiveForm({ id, action, isPlain, idle, words, children }: LiveFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const isBusy = useRef(false);
  const [isSaving, setSaving] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [isLeaving, leave] = useTransition();

  async function send(fields: URLSearchParams): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving(true);
    setFailed(false);
    const to = await sendPage(action, fields);
    isBusy.current = false;
    setSaving(false);
    if (to === null) return setFailed(true);
    const isHere = to === `${window.location.pathname}${window.location.search}`;
    leave(() => (isHere ? router.refresh() : router.push(to)));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { submitter } = event.nativeEvent as SubmitEvent;
    // Another language changes the whole page; an old browser does not say which button was pressed.
    if (isPlain || submitter === undefined || submitter?.getAttribute("name") === "switchTo") return;
    event.preventDefault();
    if (!isLeaving) void send(fieldsOf(event.currentTarget, submitter));
  }

  function pause() {
    if (!form.current) return;
    const fields = fieldsOf(form.current, null);
    fields.append("pause", "yes");
    void send(fields);
  }

  const isPending = isSaving || isLeaving;
  return (
    <form ref={form} id={id} method="post" action={action} noValidate onSubmit={submit} data-pending={isPending || undefined} aria-busy={isPending || undefined} className="live-form flex flex-col gap-8">
      {children}
      <p role="status" className="-mt-4 text-lg text-muted empty:hidden">
        {isPending && `${words.saving}…`}
      </p>
      <div role="alert" className="empty:hidden">
        {hasFailed && (
          <p className="flex items-start gap-2 border-l-4 border-urgent pl-4 font-semibold text-urgent">
            <CircleAlert aria-hidden className="mt-1 size-5 shrink-0" />
            {words.failed}
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
