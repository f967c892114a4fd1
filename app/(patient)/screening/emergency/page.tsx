import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Interruption } from "@/components/screening/interruption";
import { one } from "@/lib/inputs/answer-fields";
import { checkYou } from "@/lib/inputs/screening-person";
import { emergencyPath, isEmergency, resumePath } from "@/lib/inputs/screening-steps";
import { getCurrentConsents } from "@/lib/services/consents/get-current-consents";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageTitle(({ text }) => text("interruption.title"), (await searchParams).check === "1");
}

export default async function Page({ searchParams }: Props) {
  const { clinic, draft, today, words } = await currentVisit();
  if (!draft) redirect("/screening");
  const { fields, sent } = draft;
  if (!isEmergency(fields)) redirect(sent ? "/screening/sent" : resumePath(fields, today));
  const errors = (await searchParams).check === "1" ? checkYou(fields, today) : [];
  const consents = await getCurrentConsents(clinic.id);
  return (
    <Interruption
      clinicPhone={clinic.phone}
      consents={consents[words.locale]}
      isBleeding={one(fields, "veinBleeding") === "not_stopped"}
      fields={fields}
      errors={errors}
      sentReference={sent?.reference ?? null}
      change={emergencyPath(fields)}
      goOn={resumePath(fields, today)}
    />
  );
}
