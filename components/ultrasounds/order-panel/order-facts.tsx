import type { UltrasoundOrder } from "@/lib/domain/care";
import { NEED_WORDS } from "@/lib/domain/ultrasound";

/** What whoever books and examines has to know besides the study. */
export function OrderFacts({ order: { needs, clinicalQuestion, noSignsReason } }: { order: Pick<UltrasoundOrder, "needs" | "clinicalQuestion" | "noSignsReason"> }) {
  return (
    <>
      {needs.length > 0 && <p className="mt-1 text-md font-semibold">Needs: {needs.map((need) => NEED_WORDS[need]).join(", ")}</p>}
      {clinicalQuestion !== null && <p className="mt-1 text-md wrap-anywhere">Question: {clinicalQuestion}</p>}
      {noSignsReason !== null && <p className="mt-1 text-md wrap-anywhere">Ordered without vein signs: {noSignsReason}</p>}
    </>
  );
}
