import { useRef, type FormEvent } from "react";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { LONGEST_VIEW_NAME } from "@/lib/domain/saved-views";

type SaveViewFormProps = { mayShare: boolean; isBusy: boolean; error: string | undefined; onSave: (name: string, isShared: boolean) => Promise<boolean> };

export function SaveViewForm({ mayShare, isBusy, error, onSave }: SaveViewFormProps) {
  const form = useRef<HTMLFormElement>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (await onSave(String(data.get("viewName")), data.get("isShared") === "on")) form.current?.reset();
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={send} className="mb-4 grid gap-2">
      <TextInput name="viewName" label="Save the present list as" hint="A name for the work, never for a patient." autoComplete="off" maxLength={LONGEST_VIEW_NAME} error={error} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {mayShare ? (
          <label className="flex min-h-9 items-center gap-2 text-md">
            <input type="checkbox" name="isShared" className="tick" />
            Share with the clinic
          </label>
        ) : (
          <span />
        )}
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          Save view
        </Button>
      </div>
    </form>
  );
}
