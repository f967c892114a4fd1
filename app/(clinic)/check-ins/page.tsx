import type { Metadata } from "next";
import { CheckInListView } from "@/components/check-ins/list/check-in-list-view";
import { requireActor } from "@/lib/auth/session";
import { parseCheckInsQuery } from "@/lib/inputs/check-ins";
import { listCheckIns } from "@/lib/services/check-ins/list-check-ins";
import { recordContactAction, sendCheckInLinkAction } from "./actions";
import { checkInPage } from "@/components/check-ins/list/check-in-page";

export const metadata: Metadata = { title: "Check-ins" };

type CheckInsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CheckInsPage({ searchParams }: CheckInsPageProps) {
  const actor = await requireActor("check-ins.list");
  const query = parseCheckInsQuery(await searchParams);
  const list = await listCheckIns(actor, query);
  return <CheckInListView page={checkInPage(list, query, actor.roles)} actions={{ send: sendCheckInLinkAction, recordContact: recordContactAction }} />;
}
