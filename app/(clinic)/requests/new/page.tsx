import type { Metadata } from "next";
import { StartCall } from "@/components/requests/call/start-call";
import { requireActor } from "@/lib/auth/session";
import { countUnfinished } from "@/lib/services/drafts/count-unfinished";
import { startCallAction } from "./actions";

export const metadata: Metadata = { title: "Request by phone" };

export default async function NewRequestPage() {
  const actor = await requireActor("drafts.call");
  return <StartCall unfinished={await countUnfinished(actor)} start={startCallAction} />;
}
