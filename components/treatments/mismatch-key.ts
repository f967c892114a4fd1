import type { Leg } from "@/lib/domain/reflux";
import type { Vein } from "@/lib/domain/treatment";

/** Why a leg and vein differ from the signed report, by `left gsv`; pairs that match are left out. */
export type Mismatches = Readonly<Record<string, string>>;

export function mismatchKey(leg: Leg | "", vein: Vein | ""): string {
  return `${leg} ${vein}`;
}
