"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { ShownSecret } from "@/components/ui/shown-secret";
import type { FieldError } from "@/lib/domain/errors";
import type { StaffActions } from "./actions";
import { readRoles, RolesField } from "./roles-field";

const NO_ANSWER = { ok: false as const, message: "The server did not answer. What you typed is still here; try again.", fields: [] };

export function AddStaff({ addStaff, publicUrl }: Pick<StaffActions, "addStaff"> & { publicUrl: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await addStaff({ name: String(form.get("name")), email: String(form.get("email")), roles: readRoles(form) }).catch(() => NO_ANSWER);
    setBusy(false);
    setErrors(answer.ok ? [] : answer.fields);
    setProblem(answer.ok || answer.fields.length > 0 ? null : answer.message);
    if (!answer.ok) return;
    setLink(`${publicUrl}${answer.value.linkPath}`);
    router.refresh();
  }

  function close() {
    setOpen(false);
    setLink(null);
    setErrors([]);
    setProblem(null);
  }
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;

  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        Add a person
      </Button>
      <Dialog open={isOpen} onClose={close} title="Add a person">
        {link ? (
          <ShownSecret title="Account made" words="Give this link to the person. It is shown only now, works once, and ends in 30 minutes." secret={link} />
        ) : (
          <form onSubmit={send} className="flex flex-col gap-4">
            {errors.length > 0 && <ErrorSummary errors={errors} />}
            {problem && <Notice tone="danger">{problem}</Notice>}
            <TextInput name="name" label="Name" autoComplete="off" maxLength={120} error={errorOf("name")} />
            <TextInput name="email" type="email" label="Email" hint="They sign in with it." autoComplete="off" maxLength={254} error={errorOf("email")} />
            <RolesField error={errorOf("roles")} />
            <div className="flex gap-2">
              <Button type="submit" variant="primary" disabled={isBusy}>
                Add and make a link
              </Button>
              <Button onClick={close}>Cancel</Button>
            </div>
          </form>
        )}
      </Dialog>
    </>
  );
}
