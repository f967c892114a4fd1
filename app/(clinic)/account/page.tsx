import type { Metadata } from "next";
import { SessionList } from "@/components/account/session-list";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { listSessions } from "@/lib/services/sessions/list-sessions";
import { getPublicClinic } from "@/lib/services/settings/get-public-clinic";
import { endOtherSessionsAction, endSessionAction } from "./actions";

export const metadata: Metadata = { title: "Your sessions" };

export default async function AccountPage() {
  const actor = await requireActor("sessions.list");
  const sessions = await listSessions(actor);
  const clinic = await getPublicClinic(actor.clinicId);
  return (
    <div className="page py-6">
      <PageHeading title="Your sessions" lead="Where you are signed in now. A session ends by itself after 15 minutes without use, and after 12 hours." />
      <SessionList sessions={sessions} zone={clinic?.timeZone ?? "UTC"} endSession={endSessionAction} endOtherSessions={endOtherSessionsAction} />
    </div>
  );
}
