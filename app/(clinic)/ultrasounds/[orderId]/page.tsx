import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UltrasoundView } from "@/components/ultrasounds/worksheet/ultrasound-view";
import { requireActor } from "@/lib/auth/session";
import { GetUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { getUltrasound } from "@/lib/services/ultrasounds/get-ultrasound";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Ultrasound" };

type PageProps = { params: Promise<{ orderId: string }> };

export default async function UltrasoundPage({ params }: PageProps) {
  const actor = await requireActor("ultrasounds.get");
  const asked = GetUltrasoundInput.safeParse(await params);
  const page = asked.success ? await getUltrasound(actor, asked.data) : null;
  if (page === null) notFound();
  return (
    <UltrasoundView
      page={page}
      person={actor}
      now={now()}
      actions={{
        saveWorksheet: actions.saveWorksheetAction,
        completeExam: actions.completeExamAction,
        signReport: actions.signReportAction,
        amendReport: actions.amendReportAction,
      }}
    />
  );
}
