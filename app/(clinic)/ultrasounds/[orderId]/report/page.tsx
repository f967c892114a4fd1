import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportView } from "@/components/ultrasounds/report/report-view";
import { requireActor } from "@/lib/auth/session";
import { GetUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { getUltrasound } from "@/lib/services/ultrasounds/get-ultrasound";

export const metadata: Metadata = { title: "Ultrasound report" };

type PageProps = { params: Promise<{ orderId: string }> };

export default async function UltrasoundReportPage({ params }: PageProps) {
  const actor = await requireActor("requests.see_pattern");
  const asked = GetUltrasoundInput.safeParse(await params);
  const page = asked.success ? await getUltrasound(actor, asked.data) : null;
  if (page === null) notFound();
  return <ReportView page={page} person={actor.name} now={now()} />;
}
