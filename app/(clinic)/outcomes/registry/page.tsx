import type { Metadata } from "next";
import { RegistryView } from "@/components/outcomes/registry/registry-view";
import { requireActor } from "@/lib/auth/session";
import { describeRegistry } from "@/lib/services/outcomes/describe-registry";

export const metadata: Metadata = { title: "Registry export" };

export default async function RegistryPage() {
  const actor = await requireActor("outcomes.export_registry");
  return <RegistryView summary={await describeRegistry(actor)} />;
}
