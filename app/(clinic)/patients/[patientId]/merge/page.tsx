import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChooseOther } from "@/components/patients/merge/choose-other";
import { MergeView } from "@/components/patients/merge/merge-view";
import { requireActor } from "@/lib/auth/session";
import { parseMergeWith } from "@/lib/inputs/patient-merges";
import { parsePatientId } from "@/lib/inputs/patients-query";
import { listMergeCandidates } from "@/lib/services/patients/list-merge-candidates";
import { previewMerge } from "@/lib/services/patients/preview-merge";
import { mergePatientsAction } from "../actions";

export const metadata: Metadata = { title: "Merge patient records" };

type PageProps = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MergePage({ params, searchParams }: PageProps) {
  const actor = await requireActor("patients.merge");
  const patientId = parsePatientId((await params).patientId);
  const otherId = parseMergeWith(await searchParams);
  if (patientId === null || patientId === otherId) notFound();
  if (otherId === null) {
    const found = await listMergeCandidates(actor, { patientId });
    if (found === null) notFound();
    return <ChooseOther found={found} />;
  }
  const preview = await previewMerge(actor, { keptId: patientId, mergedId: otherId });
  if (preview === null) notFound();
  return <MergeView preview={preview} merge={mergePatientsAction} />;
}
