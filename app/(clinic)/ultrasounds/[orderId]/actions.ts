"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AmendWithPasswordInput, SignWithPasswordInput } from "@/lib/inputs/report-signing";
import { CompleteExamInput } from "@/lib/inputs/ultrasounds";
import { SaveWorksheetInput } from "@/lib/inputs/worksheet";
import { amendReport } from "@/lib/services/ultrasounds/amend-report";
import { completeExam } from "@/lib/services/ultrasounds/complete-exam";
import { saveWorksheet } from "@/lib/services/ultrasounds/save-worksheet";
import { signReport } from "@/lib/services/ultrasounds/sign-report";
import { withPassword } from "@/lib/services/with-password";

export const saveWorksheetAction = guardedAction(SaveWorksheetInput, saveWorksheet);
export const completeExamAction = guardedAction(CompleteExamInput, completeExam);
export const signReportAction = guardedAction(SignWithPasswordInput, withPassword("ultrasounds.sign", signReport));
export const amendReportAction = guardedAction(AmendWithPasswordInput, withPassword("ultrasounds.amend", amendReport));
