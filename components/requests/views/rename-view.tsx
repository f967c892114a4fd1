import type { FormEvent } from "react";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { LONGEST_VIEW_NAME, type SavedView } from "@/lib/domain/saved-views";

export function RenameView({ view, onRename }: { view: SavedView; onRename: (name: string) => void }) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onRename(String(new FormData(event.currentTarget).get("name")));
  }
  return (
    <form method="post" noValidate onSubmit={send} className="mt-1 flex flex-wrap items-end gap-2">
      <TextInput name="name" id={`rename-${view.id}`} label={`New name of ${view.name}`} width="medium" fieldClassName="min-w-0" autoComplete="off" autoFocus maxLength={LONGEST_VIEW_NAME} defaultValue={view.name} />
      <Button type="submit">Rename</Button>
    </form>
  );
}
