import type { Metadata } from "next";
import { Outbox } from "@/components/staff/outbox";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { listMessages } from "@/lib/services/messages/list-messages";

export const metadata: Metadata = { title: "Messages" };

export default async function MessagesPage() {
  const actor = await requireActor("messages.list");
  const outbox = await listMessages(actor);
  return (
    <div className="page pb-10">
      <PageHeading title="Messages" lead="What Charley tells staff and patients by e-mail. No message says anything about health or whose it is." />
      <Outbox outbox={outbox} />
    </div>
  );
}
