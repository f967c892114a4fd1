import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { selectOrdersOfRequest } from "@/db/queries/ultrasound-orders";
import { Invalid } from "@/lib/domain/errors";
import type { Leg } from "@/lib/domain/reflux";
import type { Vein } from "@/lib/domain/treatment";
import { reportOfLeg, signedReports, treatmentMismatch } from "@/lib/domain/treatment-match";
import type { Tx } from "./audited";

type Target = { leg: Leg; vein: Vein; mismatchReason: string | null };

/** Why leg or vein differ from the signed report; null when they fit it. Throws Invalid while unsigned, or without the reason. */
export async function mismatchReasonFor(tx: Tx, request: RequestRow, { leg, vein, mismatchReason }: Target): Promise<string | null> {
  const orders = await selectOrdersOfRequest(tx, request.id, request.clinicId);
  if (signedReports(orders).length === 0) throw new Invalid("No ultrasound report of this request is signed. A treatment follows a signed report.");
  const mismatch = treatmentMismatch(leg, vein, reportOfLeg(orders, leg));
  if (mismatch === null || mismatchReason !== null) return mismatch && mismatchReason;
  const message = `${mismatch} Write why it is treated all the same.`;
  throw new Invalid(message, [{ field: "mismatchReason", message }]);
}
