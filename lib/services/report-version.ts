import "server-only";
import { findCredential } from "@/db/queries/staff";
import { findExamOfOrder } from "@/db/queries/ultrasound-exams";
import type { insertReport } from "@/db/queries/ultrasound-reports";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import type { Ceap } from "@/lib/domain/ceap";
import { Invalid } from "@/lib/domain/errors";
import { readLeg } from "@/lib/domain/leg-reading";
import type { Leg, RefluxConclusion, SegmentFinding } from "@/lib/domain/reflux";
import { disagreements, signingRefusals } from "@/lib/domain/report-agreement";
import { planRefusals } from "@/lib/domain/report-plan";
import { legsOf, type ReportPlan } from "@/lib/domain/ultrasound";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { Tx } from "./audited";

type Said = { refluxRight: RefluxConclusion | null; refluxLeft: RefluxConclusion | null; conclusion: string; disagreementReason: string | null; plan: ReportPlan | null };
type SignedWith = { signerCredential: string | null; ceap: Record<Leg, Ceap | null> };
type Version = SignedWith & { reportVersion: number; amendReason: string | null; findings: readonly SegmentFinding[] };

/** One version of a report, checked against what its findings say. Throws Invalid with the fields that stop a signature. */
export function newReport(actor: StaffActor, order: OrderRow, said: Said, { findings, ...version }: Version): Parameters<typeof insertReport>[1] {
  const { refluxRight, refluxLeft, conclusion, disagreementReason, plan } = said;
  const conclusions = { right: refluxRight, left: refluxLeft };
  const readings = legsOf(order.legs).map((leg) => readLeg(leg, findings));
  const refusals = [...signingRefusals({ conclusions, disagreementReason }, order.legs, readings), ...planRefusals(plan, order.purpose, conclusions)];
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
    plan,
    findings: [...findings],
    signedById: actor.staffId,
    signedAt: now(),
  };
}

/** What a signature carries besides the conclusion: the signer's credential as it stands now, and the CEAP of the ordered legs. */
export async function signedWith(tx: Tx, actor: StaffActor, { id, clinicId, legs }: OrderRow): Promise<SignedWith> {
  const exam = await findExamOfOrder(tx, id, clinicId);
  const ordered = legsOf(legs);
  return {
    signerCredential: await findCredential(tx, actor.staffId, clinicId),
    ceap: { right: ordered.includes("right") ? (exam?.ceapRight ?? null) : null, left: ordered.includes("left") ? (exam?.ceapLeft ?? null) : null },
  };
}
