import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { deleteFinding, insertExam, insertFindings, saveExam, saveFinding } from "@/db/queries/ultrasound-exams";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import type { StaffActor } from "@/lib/domain/actor";
import type { SavedWorksheet } from "@/lib/domain/care";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { readLeg } from "@/lib/domain/leg-reading";
import { localDay } from "@/lib/domain/opening-hours";
import { LEGS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { findingsNotOrdered, headerNotOrdered, missingFromWorksheet, type Worksheet } from "@/lib/domain/worksheet";
import { changedNames, differenceWords, worksheetChanges, type WorksheetChanges } from "@/lib/domain/worksheet-changes";
import type { SaveWorksheetInput } from "@/lib/inputs/worksheet";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { raiseForThrombus } from "../thrombus-urgency";
import { lockedOrderNow, ultrasoundConflict } from "../ultrasound-locked";
import { savedWorksheet, type SavedExam } from "../worksheet-saved";

/**
 * Saves the whole worksheet on top of the version that the person saw. The same worksheet again changes nothing.
 * A newly recorded acute thrombus raises a same-day flag on the request at once: the clinic does not wait for the exam to be complete.
 * Throws NotFound, Conflict with where the two differ, Invalid.
 */
export async function saveWorksheet(actor: StaffActor, input: SaveWorksheetInput): Promise<SavedWorksheet> {
  return audited(actor, "ultrasounds.examine", { kind: "ultrasound", id: input.orderId }, async (tx, note) => {
    const { request, order } = await lockedOrderNow(tx, note, actor, input.orderId);
    const before = await savedWorksheet(tx, order);
    const changes = worksheetChanges(before, input);
    const names = changedNames(changes);
    const acuteThrombus = acuteThrombusIn(input.findings);
    if (before !== null && names.length === 0) return { orderId: order.id, version: before.exam.version, savedAt: before.exam.recordedAt.toISOString(), acuteThrombus };
    refuseState(order);
    if ((before?.exam.version ?? null) !== input.version) throw await conflict(tx, order, before?.exam ?? null, changes);
    await refuseWrong(tx, order, input);
    const version = await writeWorksheet(tx, actor, order, before?.exam ?? null, input, changes);
    note.changed(...names);
    await raiseForThrombus(tx, note, actor, request, notIn(before?.findings ?? [], acuteThrombus));
    return { orderId: order.id, version, savedAt: now().toISOString(), acuteThrombus };
  });
}

type Place = { leg: Leg; segment: Segment };

function acuteThrombusIn(findings: readonly SegmentFinding[]): Place[] {
  return LEGS.flatMap((leg) => readLeg(leg, findings).acuteThrombus.map((segment) => ({ leg, segment })));
}

function notIn(before: readonly SegmentFinding[], found: readonly Place[]): Place[] {
  const known = acuteThrombusIn(before);
  return found.filter(({ leg, segment }) => !known.some((place) => place.leg === leg && place.segment === segment));
}

function refuseState({ state }: OrderRow): void {
  if (state === "scheduled" || state === "done") return;
  if (state === "reported") throw new Invalid("The report is signed: its worksheet does not change. Amend the report instead.");
  throw new Invalid(state === "cancelled" ? "This order is cancelled." : "Schedule this ultrasound before its worksheet is filled in.");
}

async function refuseWrong(tx: Tx, order: OrderRow, input: Worksheet): Promise<void> {
  const clinic = await findClinic(tx, order.clinicId);
  if (clinic === null) throw new NotFound();
  const fields = [...findingsNotOrdered(order.legs, input.findings), ...headerNotOrdered(order.legs, input.header)];
  if (input.header.examinedOn > localDay(now(), clinic.timeZone)) fields.push({ field: "header.examinedOn", message: "The day of the exam is in the future." });
  // An exam called done stays complete.
  if (order.state === "done") fields.push(...missingFromWorksheet(order, input));
  if (fields[0] !== undefined) throw new Invalid(fields[0].message, fields);
}

async function conflict(tx: Tx, order: OrderRow, saved: SavedExam | null, changes: WorksheetChanges): Promise<Conflict> {
  const { message, current } = await ultrasoundConflict(tx, order, saved?.version ?? 0);
  if (current === null || saved === null) return new Conflict(message, current);
  const where = `differs from yours: ${differenceWords(changes)}`;
  return new Conflict(message, { ...current, what: current.what === null ? `It ${where}` : `${current.what}; it ${where}` });
}

async function writeWorksheet(tx: Tx, { staffId }: StaffActor, { id: orderId, clinicId }: OrderRow, exam: SavedExam | null, { header }: Worksheet, changes: WorksheetChanges): Promise<number> {
  const recorded = { recordedById: staffId, recordedAt: now() };
  const version = exam === null ? 1 : await saveExam(tx, exam, { ...header, ...recorded });
  if (version === null) throw new Conflict("Somebody else saved this worksheet first.");
  if (exam === null) await insertExam(tx, { ...header, ...recorded, id: newId(), clinicId, orderId, sonographerId: staffId });
  const rows = { orderId, clinicId, ...recorded };
  await insertFindings(tx, changes.added.map((finding) => ({ ...finding, id: newId() })), rows);
  for (const finding of changes.changed) await saveFinding(tx, finding, rows);
  for (const finding of changes.removed) await deleteFinding(tx, finding, rows);
  return version;
}
