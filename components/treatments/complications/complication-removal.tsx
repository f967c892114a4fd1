"use client";

import type { CareActions } from "@/components/requests/detail/request-actions";
import { TakeAway } from "../take-away";

type ComplicationRemovalProps = { complication: { id: string; version: number }; what: string; timeZone: string; remove: CareActions["removeComplication"] };

export function ComplicationRemoval({ complication: { id, version }, what, timeZone, remove }: ComplicationRemovalProps) {
  return (
    <TakeAway
      id={`remove-${id}`} what={what} message="Complication taken away. A safety flag it raised stays open." timeZone={timeZone}
      act={(reason) => remove({ complicationId: id, version, reason })}
    />
  );
}
