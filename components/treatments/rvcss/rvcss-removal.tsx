"use client";

import type { CareActions } from "@/components/requests/detail/request-actions";
import { TakeAway } from "../take-away";

type RvcssRemovalProps = { score: { id: string; version: number }; what: string; timeZone: string; remove: CareActions["removeRvcss"] };

export function RvcssRemoval({ score: { id, version }, what, timeZone, remove }: RvcssRemovalProps) {
  return <TakeAway id={`remove-${id}`} what={what} message="Score taken away" timeZone={timeZone} act={(reason) => remove({ scoreId: id, version, reason })} />;
}
