import type { Metadata } from "next";
import { PatientFinder } from "@/components/patients/patient-finder";
import { patientPage } from "@/components/patients/patient-line";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { parsePatientsQuery } from "@/lib/inputs/patients-query";
import { listPatients } from "@/lib/services/patients/list-patients";

export const metadata: Metadata = { title: "Patients" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PatientsPage({ searchParams }: PageProps) {
  const actor = await requireActor("patients.list");
  const list = await listPatients(actor, parsePatientsQuery(await searchParams));
  return (
    <div className="page pb-10">
      <PageHeading title="Patients" lead="Everybody who has sent a request, by family name." />
      <PatientFinder key={list.page} first={patientPage(list)} />
    </div>
  );
}
