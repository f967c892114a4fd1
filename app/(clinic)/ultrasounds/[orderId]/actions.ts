"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AmendReportInput, CompleteExamInput, SaveWorksheetInput, SignReportInput } from "@/lib/inputs/ultrasounds";
import { amendReport } from "@/lib/services/ultrasounds/amend-report";
import { completeExam } from "@/lib/services/ultrasounds/complete-exam";
import { saveWorksheet } from "@/lib/services/ultrasounds/save-worksheet";
import { signReport } from "@/lib/services/ultrasounds/sign-report";

export const saveWorksheetAction = guardedAction(SaveWorksheetInput, saveWorksheet);
export const completeExamAction = guardedAction(CompleteExamInput, completeExam);
export const signReportAction = guardedAction(SignReportInput, signReport);
export const amendReportAction = guardedAction(AmendReportInput, amendReport);
