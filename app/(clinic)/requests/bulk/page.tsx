import type { Metadata } from "next";
import { PastBulks } from "@/components/requests/bulk/past-bulks";
import { requireActor } from "@/lib/auth/session";
import { listBulkChanges } from "@/lib/services/bulk/list-bulk-changes";
import { undoBulkAction } from "../actions";

export const metadata: Metadata = { title: "Your last bulk changes" };

export default async function BulkChangesPage() {
  const actor = await requireActor("requests.bulk");
  const { bulks, timeZone } = await listBulkChanges(actor);
  return <PastBulks bulks={bulks} timeZone={timeZone} undo={undoBulkAction} />;
}
