import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RequestView } from "@/components/requests/detail/request-view";
import { requireActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/domain/errors";
import type { StaffActor } from "@/lib/domain/actor";
import { parseRequestPage, type RequestPageQuery } from "@/lib/inputs/request-page";
import { now } from "@/lib/platform/clock";
import { findNeighbours } from "@/lib/services/requests/find-neighbours";
import { getRequest } from "@/lib/services/requests/get-request";
import { sendCheckInLinkAction } from "../../check-ins/actions";
import * as ultrasounds from "../../ultrasounds/actions";
import { requestActions } from "../request-actions";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Request" };

type PageProps = { params: Promise<{ requestId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RequestPage({ params, searchParams }: PageProps) {
  const actor = await requireActor("requests.get");
  const asked = parseRequestPage((await params).requestId, await searchParams);
  const detail = asked === null ? null : await getRequest(actor, asked);
  if (asked === null || detail === null) notFound();
  return (
    <RequestView
      detail={detail}
      person={actor}
      back={asked.back}
      neighbours={await neighboursOf(actor, asked)}
      openCheckInId={asked.openCheckInId}
      now={now()}
      actions={requestActions}
      careActions={{
        orderUltrasound: actions.orderUltrasoundAction,
        cancelOrder: actions.cancelOrderAction,
        setShortNotice: actions.setShortNoticeAction,
        findSlots: ultrasounds.findSlotsAction,
        scheduleUltrasound: ultrasounds.scheduleUltrasoundAction,
        rescheduleUltrasound: ultrasounds.rescheduleUltrasoundAction,
        cancelAppointment: ultrasounds.cancelAppointmentAction,
        arriveUltrasound: ultrasounds.arriveUltrasoundAction,
        recordNoShow: ultrasounds.recordNoShowAction,
        planTreatment: actions.planTreatmentAction,
        cancelPlan: actions.cancelPlanAction,
        recordTreatment: actions.recordTreatmentAction,
        addComplication: actions.addComplicationAction,
        removeComplication: actions.removeComplicationAction,
        scoreRvcss: actions.scoreRvcssAction,
        removeRvcss: actions.removeRvcssAction,
        addCompressionTrial: actions.addCompressionTrialAction,
        endCompressionTrial: actions.endCompressionTrialAction,
        removeCompressionTrial: actions.removeCompressionTrialAction,
        choosePayer: actions.choosePayerAction,
        recordCheckIn: actions.recordCheckInAction,
        sendCheckInLink: sendCheckInLinkAction,
      }}
    />
  );
}

/** The addresses of the requests before and behind this one in the list it was opened from; none where the role may not see that list. */
async function neighboursOf(actor: StaffActor, { requestId, list, from }: RequestPageQuery) {
  if (list === null) return { previous: null, next: null };
  const found = await findNeighbours(actor, { requestId, query: list }).catch((error: unknown) => {
    if (error instanceof DomainError) return { previousId: null, nextId: null };
    throw error;
  });
  const href = (id: string | null) => (id === null ? null : `/requests/${id}?from=${encodeURIComponent(from)}`);
  return { previous: href(found.previousId), next: href(found.nextId) };
}
