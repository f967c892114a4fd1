import type { UltrasoundOrder } from "@/lib/domain/care";
import { LEGS } from "@/lib/domain/reflux";
import { reportOfLeg, treatmentMismatch } from "@/lib/domain/treatment-match";
import { VEINS } from "@/lib/domain/treatment";
import { mismatchKey, type Mismatches } from "./mismatch-key";

/** In words, for every leg and vein that the signed report does not show. */
export function mismatchesOf(orders: readonly UltrasoundOrder[]): Mismatches {
  return Object.fromEntries(
    LEGS.flatMap((leg) => {
      const report = reportOfLeg(orders, leg);
      return VEINS.flatMap((vein) => {
        const words = treatmentMismatch(leg, vein, report);
        return words === null ? [] : [[mismatchKey(leg, vein), words]];
      });
    }),
  );
}
