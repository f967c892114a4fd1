import "server-only";
import type { insertReport } from "@/db/queries/ultrasound-reports";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { readLeg } from "@/lib/domain/leg-reading";
import type { RefluxConclusion, SegmentFinding } from "@/lib/domain/reflux";
import { disagreements, signingRefusals } from "@/lib/domain/report-agreement";
import { legsOf } from "@/lib/domain/ultrasound";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";

type Said = { refluxRight: RefluxConclusion | null; refluxLeft: RefluxConclusion | null; conclusion: string; disagreementReason: string | null };
type Version = { reportVersion: number; amendReason: string | null; findings: readonly SegmentFinding[] };

/** One version of a report, checked against what its findings say. Throws Invalid with the fields that stop a signature. */
export function newReport(actor: StaffActor, order: OrderRow, said: Said, { findings, ...version }: Version): Parameters<typeof insertReport>[1] {
  const { refluxRight, refluxLeft, conclusion, disagreementReason } = said;
  const conclusions = { right: refluxRight, left: refluxLeft };
  const readings = legsOf(order.legs).map((leg) => readLeg(leg, findings));
  const refusals = signingRefusals({ conclusions, disagreementReason }, order.legs, readings);
  if (refusals[0] !== undefined) throw new Invalid(refusals[0].message, refusals);
  return {
    ...version,
    id: newId(),
    clinicId: order.clinicId,
    orderId: order.id,
    refluxRight,
    refluxLeft,
    conclusion,
    disagreementReason: disagreements(conclusions, readings).length > 0 ? disagreementReason : null,
    findings: [...findings],
    signedById: actor.staffId,
    signedAt: now(),
  };
}
