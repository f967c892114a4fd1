"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { MergePatientsInput, UnmergePatientsInput } from "@/lib/inputs/patient-merges";
import { CorrectPatientInput } from "@/lib/inputs/patients";
import { correctPatient } from "@/lib/services/patients/correct-patient";
import { mergePatients } from "@/lib/services/patients/merge-patients";
import { unmergePatients } from "@/lib/services/patients/unmerge-patients";

export const correctPatientAction = guardedAction(CorrectPatientInput, correctPatient);
export const mergePatientsAction = guardedAction(MergePatientsInput, mergePatients);
export const unmergePatientsAction = guardedAction(UnmergePatientsInput, unmergePatients);
