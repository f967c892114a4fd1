import { asc, eq } from "drizzle-orm";
import { seenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import type { UltrasoundStep } from "@/lib/domain/care";
import { completeExam } from "@/lib/services/ultrasounds/complete-exam";
import { saveWorksheet } from "@/lib/services/ultrasounds/save-worksheet";
import { signReport } from "@/lib/services/ultrasounds/sign-report";
import { connect } from "../client";
import { ultrasoundExams, ultrasoundFindings, ultrasoundReports } from "../schema";
import { makeRoom, scheduledRequest, slotOf, type OrderChoices, type Scheduled } from "./care";
import { makeStaff, type TestClinic } from "./factory";

type SaveWorksheetInput = Parameters<typeof saveWorksheet>[1];
type SignReportInput = Parameters<typeof signReport>[1];

/** The great saphenous vein of the left leg refluxes along its axis. */
export const REFLUXING_LEFT = wholeLeg(
  "left",
  ...(["SFJ", "GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF"] as const).map((segment) => seenSegment(segment, { refluxMs: 1_240, diameterMm: 7.3 })),
);

const HEADER: SaveWorksheetInput["header"] = {
  examinedOn: "2026-11-03", positionLeft: "standing", positionRight: null, positionReason: null, quality: "good", limits: null, contralateralCfv: "phasic", varicosities: null, ceapLeft: null, ceapRight: null,
};

export type WorksheetChoices = { header?: Partial<SaveWorksheetInput["header"]>; findings?: SaveWorksheetInput["findings"]; version?: number | null };

/** A whole worksheet of the left leg; for the first save unless a version is named. */
export function worksheetOf(orderId: string, { header, findings = REFLUXING_LEFT, version = null }: WorksheetChoices = {}): SaveWorksheetInput {
  return { orderId, version, header: { ...HEADER, ...header }, findings };
}

/** Scheduled in a room and with a sonographer of its own, so that many stand at one time. */
export async function bookedRequest(clinic: TestClinic, order: Partial<OrderChoices> = {}): Promise<Scheduled> {
  const { staffId } = await makeStaff(clinic.clinicId, ["sonographer"]);
  return scheduledRequest(clinic, slotOf(clinic, { roomId: await makeRoom(clinic), sonographerId: staffId }), undefined, order);
}

export type Examined<Step extends UltrasoundStep = UltrasoundStep> = Step & { examVersion: number };
type Choices = { order?: Partial<OrderChoices>; worksheet?: WorksheetChoices };

/** Booked, its worksheet saved once. */
export async function worksheetRequest(clinic: TestClinic, { order, worksheet }: Choices = {}): Promise<Examined<Scheduled>> {
  const booked = await bookedRequest(clinic, order);
  const { version } = await saveWorksheet(clinic.actor.sonographer, worksheetOf(booked.orderId, worksheet));
  return { ...booked, examVersion: version };
}

/** The exam done, by the sonographer. */
export async function examinedRequest(clinic: TestClinic, choices: Choices = {}): Promise<Examined> {
  const { orderId, examVersion } = await worksheetRequest(clinic, choices);
  const step = await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
  return { ...step, examVersion: examVersion + 1 };
}

export const REFLUX_LEFT = { refluxLeft: "yes", refluxRight: null, conclusion: "Axial reflux of the left great saphenous vein.", disagreementReason: null, plan: "treat" } as const satisfies Partial<SignReportInput>;

/** The report signed by the clinician: reflux in the left leg unless said otherwise. */
export async function reportedRequest(clinic: TestClinic, { conclusion, ...choices }: Choices & { conclusion?: Partial<SignReportInput> } = {}): Promise<Examined> {
  const { orderId, examVersion } = await examinedRequest(clinic, choices);
  const step = await signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT, ...conclusion });
  return { ...step, examVersion };
}

/** Everything that a signature rests on, as it is stored. */
export async function examRows(orderId: string) {
  const db = await connect();
  return {
    exams: await db.select().from(ultrasoundExams).where(eq(ultrasoundExams.orderId, orderId)),
    findings: await db.select().from(ultrasoundFindings).where(eq(ultrasoundFindings.orderId, orderId)).orderBy(asc(ultrasoundFindings.leg), asc(ultrasoundFindings.segment)),
    reports: await db.select().from(ultrasoundReports).where(eq(ultrasoundReports.orderId, orderId)).orderBy(asc(ultrasoundReports.reportVersion)),
  };
}
