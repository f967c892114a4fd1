import { notFound } from "next/navigation";
import { ClosedLink } from "@/components/check-ins/patient/closed-link";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";

export default async function ClosedLinkPage() {
  const clinic = await getPublicClinic();
  if (!clinic) notFound();
  return <ClosedLink clinicPhone={clinic.phone} />;
}
