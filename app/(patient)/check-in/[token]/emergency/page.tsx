import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ToldPage } from "@/components/check-ins/patient/told-page";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { findCheckInEmergencies } from "@/lib/domain/cramp-pattern/check-in-flags";
import { one } from "@/lib/inputs/answer-fields";
import { firstOpenCheckInPage, readCheckIn } from "@/lib/inputs/check-in-form";
import { checkInTitle, currentCheckIn } from "../visit";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return checkInTitle((await params).token, ({ text }) => text("interruption.title"));
}

export default async function Page({ params }: Props) {
  const { base, save, held, clinic } = await currentCheckIn((await params).token);
  if (held === null) notFound();
  if (held.state === "answered") redirect(base);
  const { point, fields } = held;
  const next = `${base}/${firstOpenCheckInPage(point, fields)?.slug ?? "check"}`;
  if (findCheckInEmergencies(readCheckIn(point, fields) as Answers).length === 0) redirect(next);
  return <ToldPage here={`${base}/emergency`} save={save} clinicPhone={clinic.phone} isBleeding={one(fields, "veinBleeding") === "not_stopped"} goOn={next} />;
}
