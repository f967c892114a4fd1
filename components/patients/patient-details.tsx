"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { PatientRecord } from "@/lib/domain/patient-list";
import { CorrectPatientForm, type CorrectPatient } from "./correct-patient-form";

type PatientDetailsProps = { patient: PatientRecord; correct: CorrectPatient; children: ReactNode };

/** The facts, or the form that corrects them. */
export function PatientDetails({ patient, correct, children }: PatientDetailsProps) {
  const [isEditing, setEditing] = useState(false);
  const [round, setRound] = useState(0);
  if (isEditing) return <CorrectPatientForm key={round} patient={patient} correct={correct} onDone={() => setEditing(false)} onRestart={() => setRound(round + 1)} />;
  return (
    <>
      {children}
      <Button className="mt-4 print-hidden" onClick={() => setEditing(true)}>
        Correct details
      </Button>
    </>
  );
}
