"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { CorrectPatientInput } from "@/lib/inputs/patients";
import { correctPatient } from "@/lib/services/patients/correct-patient";

export const correctPatientAction = guardedAction(CorrectPatientInput, correctPatient);
