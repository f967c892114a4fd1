import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { CallDismissed } from "@/components/requests/call/call-dismissed";
import { callSheet } from "@/components/requests/call/call-sheet";
import { CallView } from "@/components/requests/call/call-view";
import { personWords } from "@/components/requests/call/person-words";
import { requireActor } from "@/lib/auth/session";
import { DraftId } from "@/lib/inputs/calls";
import { getCurrentConsents } from "@/lib/services/consents/get-current-consents";
import { getCall } from "@/lib/services/drafts/get-call";
import { saveCallAction, sendCallAction } from "../actions";

export const metadata: Metadata = { title: "Request by phone" };

export default async function CallPage({ params }: { params: Promise<{ draftId: string }> }) {
  const actor = await requireActor("drafts.call");
  const draftId = DraftId.safeParse((await params).draftId);
  const draft = draftId.success ? await getCall(actor, { draftId: draftId.data }) : null;
  if (draft === null) notFound();
  if (draft.requestId !== null) redirect(`/requests/${draft.requestId}`);
  if (draft.dismissReason !== null) return <CallDismissed reason={draft.dismissReason} />;
  const consents = await getCurrentConsents(actor.clinicId);
  return <CallView draft={draft} sections={callSheet()} person={personWords()} consents={consents} actions={{ save: saveCallAction, send: sendCallAction }} />;
}
