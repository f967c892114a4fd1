import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FocusView } from "@/components/requests/focus/focus-view";
import { requireActor } from "@/lib/auth/session";
import { parseFocusPlace } from "@/lib/inputs/focus-query";
import { now } from "@/lib/platform/clock";
import { findFocus } from "@/lib/services/requests/find-focus";
import { getRequest } from "@/lib/services/requests/get-request";
import { requestActions } from "../request-actions";

export const metadata: Metadata = { title: "Focus triage" };

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FocusPage({ searchParams }: PageProps) {
  const actor = await requireActor("requests.ask_information");
  const at = parseFocusPlace(await searchParams);
  const focus = await findFocus(actor, { at });
  // The address names the person on screen: whatever else arrives, reading the page again shows the same one.
  if (focus.requestId !== null && focus.requestId !== at) redirect(`/requests/focus?at=${focus.requestId}`);
  const detail = focus.requestId === null ? null : await getRequest(actor, { requestId: focus.requestId });
  if (focus.requestId !== null && detail === null) notFound();
  return <FocusView focus={focus} detail={detail} person={actor} now={now()} actions={requestActions} />;
}
