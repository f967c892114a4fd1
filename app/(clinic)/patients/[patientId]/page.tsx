import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PatientView } from "@/components/patients/patient-view";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { parsePatientId } from "@/lib/inputs/patients-query";
import { getPatient } from "@/lib/services/patients/get-patient";
import { correctPatientAction, unmergePatientsAction } from "./actions";

export const metadata: Metadata = { title: "Patient" };

export default async function PatientPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor("patients.get");
  const patientId = parsePatientId((await params).patientId);
  const detail = patientId === null ? null : await getPatient(actor, { patientId });
  if (detail === null) notFound();
  const isStanding = detail.mergedIntoId === null;
  return (
    <PatientView
      detail={detail}
      correct={isStanding && may(actor, "patients.correct") ? correctPatientAction : null}
      mayMerge={isStanding && may(actor, "patients.merge")}
      unmerge={may(actor, "patients.unmerge") ? unmergePatientsAction : null}
    />
  );
}
