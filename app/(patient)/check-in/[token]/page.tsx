import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SentAnswersPage } from "@/components/check-ins/patient/sent-answers-page";
import { StartAnswers } from "@/components/check-ins/patient/start-answers";
import { many } from "@/lib/inputs/answer-fields";
import { firstOpenCheckInPage } from "@/lib/inputs/check-in-form";
import { checkInTitle, currentCheckIn } from "./visit";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { token } = await params;
  const { held } = await currentCheckIn(token);
  return checkInTitle(token, ({ text }) => text(held?.state === "answered" ? "checkIn.sentTitle" : "checkIn.startTitle"));
}

export default async function Page({ params }: Props) {
  const { base, save, held, clinic } = await currentCheckIn((await params).token);
  if (held === null) notFound();
  if (held.state === "answered") {
    return <SentAnswersPage {...{ base, save }} callBy={held.callBy} isEmergency={held.isEmergency} timeZone={clinic.timeZone} clinicPhone={clinic.phone} />;
  }
  const { fields, point, until } = held;
  const hasBegun = many(fields, "visited").length > 0;
  return <StartAnswers {...{ base, save, until }} resume={hasBegun ? `${base}/${firstOpenCheckInPage(point, fields)?.slug ?? "check"}` : null} />;
}
