import type { Metadata } from "next";
import { Entrance } from "@/components/account/entrance";
import { FirstAdminForm } from "@/components/account/first-admin-form";
import { addFirstAdminAction } from "./actions";

export const metadata: Metadata = { title: "Set up the clinic" };

export default function SetupPage() {
  return (
    <Entrance title="Set up the clinic" lead="This page works once, with the link that the server printed when it started.">
      <FirstAdminForm addFirstAdmin={addFirstAdminAction} timeZones={Intl.supportedValuesOf("timeZone")} />
    </Entrance>
  );
}
