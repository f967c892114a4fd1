import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { answerSections } from "@/components/check-ins/patient/answer-lines";
import { CheckInAnswersPage } from "@/components/check-ins/patient/check-answers";
import { firstOpenCheckInPage, shownCheckInPath } from "@/lib/inputs/check-in-form";
import { checkInTitle, currentCheckIn } from "../visit";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return checkInTitle((await params).token, ({ text }) => text("check.title"));
}

export default async function Page({ params }: Props) {
  const { base, save, held, words } = await currentCheckIn((await params).token);
  if (held === null) notFound();
  if (held.state === "answered") redirect(base);
  const { point, fields } = held;
  const open = firstOpenCheckInPage(point, fields);
  if (open !== null) redirect(`${base}/${open.slug}`);
  const last = shownCheckInPath(point, fields).at(-1);
  return <CheckInAnswersPage sections={answerSections(base, point, fields, words)} back={`${base}/${last?.slug ?? ""}`} save={save} />;
}
