import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { PERMISSIONS } from "@/lib/domain/access";
import type { AuditQuery } from "@/lib/inputs/audit-query";
import { actionWords, OUTCOME_WORDS } from "./audit-words";

const ACTIONS = [...PERMISSIONS, "sessions.start", "staff.choose_password"].sort();

/** A plain GET form: the filters stand in the address, the people as ids. */
export function AuditFilters({ query, people }: { query: AuditQuery; people: readonly { id: string; name: string }[] }) {
  return (
    <form className="flex flex-wrap items-end gap-3 pb-4" aria-label="Filter the audit log">
      <Select name="action" label="Action" placeholder="Every action" defaultValue={query.action ?? ""} options={ACTIONS.map((action) => ({ value: action, label: actionWords(action) }))} />
      <Select name="actor" label="Person" placeholder="Everybody" defaultValue={query.actor ?? ""} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      <Select
        name="outcome"
        label="Outcome"
        placeholder="Every outcome"
        defaultValue={query.outcome ?? ""}
        options={Object.entries(OUTCOME_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <TextInput name="from" type="date" label="From" width="medium" defaultValue={query.from} />
      <TextInput name="to" type="date" label="To" width="medium" defaultValue={query.to} />
      <Select
        name="sort"
        label="Order"
        defaultValue={query.sort}
        options={[
          { value: "newest", label: "Newest first" },
          { value: "oldest", label: "Oldest first" },
        ]}
      />
      <Button type="submit" variant="primary">
        Show
      </Button>
      <ButtonLink href="/audit" variant="quiet">
        Clear all
      </ButtonLink>
    </form>
  );
}
