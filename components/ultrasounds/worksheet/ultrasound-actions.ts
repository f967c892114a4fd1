import type { Action } from "@/components/requests/detail/request-actions";
import type { SavedWorksheet, UltrasoundStep } from "@/lib/domain/care";
import type { AmendWithPasswordInput, SignWithPasswordInput } from "@/lib/inputs/report-signing";
import type { CompleteExamInput } from "@/lib/inputs/ultrasounds";
import type { SaveWorksheetInput } from "@/lib/inputs/worksheet";

/** What the ultrasound screen can ask the server to do; the page hands them in. */
export type UltrasoundActions = {
  saveWorksheet: Action<SaveWorksheetInput, SavedWorksheet>;
  completeExam: Action<CompleteExamInput, UltrasoundStep>;
  signReport: Action<SignWithPasswordInput, UltrasoundStep>;
  amendReport: Action<AmendWithPasswordInput, UltrasoundStep>;
};

