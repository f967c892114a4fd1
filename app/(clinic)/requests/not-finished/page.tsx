import type { Metadata } from "next";
import { unfinishedPage } from "@/components/requests/unfinished/unfinished-rows";
import { UnfinishedView } from "@/components/requests/unfinished/unfinished-view";
import { requireActor } from "@/lib/auth/session";
import { parseUnfinishedPage } from "@/lib/inputs/calls";
import { now } from "@/lib/platform/clock";
import { listUnfinished } from "@/lib/services/drafts/list-unfinished";
import { dismissDraftAction, recordDraftCallAction } from "./actions";

export const metadata: Metadata = { title: "Not finished" };

type NotFinishedPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotFinishedPage({ searchParams }: NotFinishedPageProps) {
  const actor = await requireActor("drafts.list");
  const list = await listUnfinished(actor, { page: parseUnfinishedPage(await searchParams) });
  return <UnfinishedView page={unfinishedPage(list, now())} actions={{ recordCall: recordDraftCallAction, dismiss: dismissDraftAction }} />;
}
