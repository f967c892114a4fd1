import { Select } from "@/components/forms/select";
import type { ViewShelf } from "@/lib/domain/saved-views";
import { WORKLIST_VIEWS } from "@/lib/domain/worklist-views";

/** Which view a person sees when they open the requests. */
export function OpensFirst({ shelf, onChoose }: { shelf: ViewShelf; onChoose: (opensWith: string | null) => void }) {
  const options = [...WORKLIST_VIEWS.map(({ id, label }) => ({ value: id, label })), ...shelf.views.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <div className="pt-4">
      <Select id="opens-first" name="opensFirst" label="Opens first for you" options={options} value={shelf.opensWith ?? "triage"} onChange={(event) => onChoose(event.target.value === "triage" ? null : event.target.value)} />
    </div>
  );
}
