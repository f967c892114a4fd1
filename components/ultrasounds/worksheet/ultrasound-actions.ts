import type { Action } from "@/components/requests/detail/request-actions";
import type { SavedWorksheet, UltrasoundStep } from "@/lib/domain/care";
import type { AmendReportInput, CompleteExamInput, SaveWorksheetInput, SignReportInput } from "@/lib/inputs/ultrasounds";

/** What the ultrasound screen can ask the server to do; the page hands them in. */
export type UltrasoundActions = {
  saveWorksheet: Action<SaveWorksheetInput, SavedWorksheet>;
  completeExam: Action<CompleteExamInput, UltrasoundStep>;
  signReport: Action<SignReportInput, UltrasoundStep>;
  amendReport: Action<AmendReportInput, UltrasoundStep>;
};

