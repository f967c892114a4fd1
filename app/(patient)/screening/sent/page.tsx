import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Sent } from "@/components/screening/sent";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

export const generateMetadata = (): Promise<Metadata> => pageTitle(({ text }) => text("sent.title"));

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const { clinic, draft } = await currentVisit();
  if (!draft?.sent) redirect("/screening");
  const { reference, urgency, firstContactDueAt } = draft.sent;
  return <Sent reference={reference} urgency={urgency} dueAt={firstContactDueAt} timeZone={clinic.timeZone} clinicPhone={clinic.phone} isOther={(await searchParams).other === "1"} />;
}
