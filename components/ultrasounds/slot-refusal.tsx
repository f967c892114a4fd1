import { FailureNotice } from "@/components/requests/detail/failure-notice";
import type { Failure } from "@/components/requests/detail/request-actions";

type SlotRefusalProps = { /** That the ids of the form's fields begin with. */ id: string; failure: Failure | null; timeZone: string };

const FIELDS = [
  { field: "startsAt", label: "Start", ids: ["time", "start"] },
  { field: "minutes", label: "Length", ids: ["minutes"] },
  { field: "roomId", label: "Room", ids: ["room"] },
  { field: "sonographerId", label: "Sonographer", ids: ["sonographer"] },
  { field: "reason", label: "Why it moves", ids: ["reason"] },
];
// Of a taken time any of these three can be the way out.
const OF_SLOT = ["startsAt", "roomId", "sonographerId"];

/** Why it is not booked, with a link to every field that can be changed for it. */
export function SlotRefusal({ id, failure, timeZone }: SlotRefusalProps) {
  const fields = FIELDS.filter(({ field }) => refusedFields(failure).includes(field));
  return (
    <div>
      <FailureNotice failure={failure} timeZone={timeZone} />
      {fields.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          Change:
          {fields.map(({ field, label, ids }) => (
            <a
              key={field}
              href={`#${id}-${ids.at(-1)}`}
              className="text-link inline-flex min-h-6 items-center"
              onClick={(event) => {
                event.preventDefault();
                firstThere(ids.map((name) => `${id}-${name}`))?.focus();
              }}
            >
              {label}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function refusedFields(failure: Failure | null): string[] {
  if (failure === null || failure.current !== null) return [];
  const isTaken = failure.code === "conflict" || failure.fields.some(({ field }) => field === "overbooks");
  return isTaken ? OF_SLOT : failure.fields.map(({ field }) => field);
}

/** The time is typed or picked, so only one of its two fields may be there. */
function firstThere(ids: readonly string[]): HTMLElement | undefined {
  return ids.map((one) => document.getElementById(one)).find((element) => element !== null);
}
