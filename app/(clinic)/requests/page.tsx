import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WorklistAside } from "@/components/requests/worklist/worklist-aside";
import { WorklistRefused } from "@/components/requests/worklist/worklist-refused";
import { WorklistView } from "@/components/requests/worklist/worklist-view";
import { worklistPage } from "@/components/requests/worklist/worklist-line";
import { requireActor } from "@/lib/auth/session";
import { may } from "@/lib/domain/access";
import { DomainError } from "@/lib/domain/errors";
import { openingSearch } from "@/lib/inputs/views";
import { parseWorklistQuery, type SearchParams } from "@/lib/inputs/worklist-query";
import { countUnfinished } from "@/lib/services/drafts/count-unfinished";
import { listRequests } from "@/lib/services/requests/list-requests";
import { listViews } from "@/lib/services/views/list-views";
import { applyBulkAction, arrangeViewsAction, changeViewAction, deleteViewAction, previewBulkAction, saveViewAction, undoBulkAction } from "./actions";
import { requestActions } from "./request-actions";

export const metadata: Metadata = { title: "Requests" };

const VIEW_ACTIONS = { save: saveViewAction, change: changeViewAction, remove: deleteViewAction, arrange: arrangeViewsAction };
const BULK_ACTIONS = { preview: previewBulkAction, apply: applyBulkAction, undo: undoBulkAction };

export default async function RequestsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("requests.list");
  const params = await searchParams;
  const shelf = await listViews(actor);
  const opensWith = Object.keys(params).length === 0 ? openingSearch(shelf) : null;
  if (opensWith !== null) redirect(`/requests?${opensWith}`);
  const asked = parseWorklistQuery(params);
  const list = await listRequests(actor, asked.query).catch((error: unknown) => {
    if (error instanceof DomainError) return error;
    throw error;
  });
  if (list instanceof DomainError) return <WorklistRefused message={list.message} />;
  const mayCall = may(actor, "drafts.call");
  return (
    <WorklistView
      first={worklistPage(list, actor.roles, asked)}
      seesPattern={may(actor, "requests.see_pattern")}
      person={{ staffId: actor.staffId, roles: actor.roles }}
      actions={requestActions}
      bulk={may(actor, "requests.bulk") ? BULK_ACTIONS : null}
      shelf={shelf}
      views={{ actions: VIEW_ACTIONS, mayShare: may(actor, "views.share") }}
      aside={<WorklistAside unfinished={mayCall ? await countUnfinished(actor) : 0} mayCall={mayCall} />}
    />
  );
}
