import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RequestView } from "@/components/requests/detail/request-view";
import { requireActor } from "@/lib/auth/session";
import { parseRequestPage } from "@/lib/inputs/request-page";
import { now } from "@/lib/platform/clock";
import { getRequest } from "@/lib/services/requests/get-request";
import { sendCheckInLinkAction } from "../../check-ins/actions";
import * as ultrasounds from "../../ultrasounds/actions";
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
      openCheckInId={asked.openCheckInId}
      now={now()}
      actions={{
        accept: actions.acceptRequestAction,
        askInformation: actions.askInformationAction,
        receiveInformation: actions.receiveInformationAction,
        decline: actions.declineRequestAction,
        markDuplicate: actions.markDuplicateAction,
        withdraw: actions.withdrawRequestAction,
        closeWithoutUltrasound: actions.closeWithoutUltrasoundAction,
        close: actions.closeRequestAction,
        reopen: actions.reopenRequestAction,
        undo: actions.undoMoveAction,
        assign: actions.assignRequestAction,
        claim: actions.claimRequestAction,
        snooze: actions.snoozeRequestAction,
        note: actions.noteRequestAction,
        recordContact: actions.recordContactAction,
        raiseUrgency: actions.raiseUrgencyAction,
        acknowledgeEmergency: actions.acknowledgeEmergencyAction,
        clearFlag: actions.clearFlagAction,
        answerSafety: actions.answerSafetyAction,
      }}
      careActions={{
        orderUltrasound: actions.orderUltrasoundAction,
        cancelOrder: actions.cancelOrderAction,
        findSlots: ultrasounds.findSlotsAction,
        scheduleUltrasound: ultrasounds.scheduleUltrasoundAction,
        rescheduleUltrasound: ultrasounds.rescheduleUltrasoundAction,
        cancelAppointment: ultrasounds.cancelAppointmentAction,
        arriveUltrasound: ultrasounds.arriveUltrasoundAction,
        recordNoShow: ultrasounds.recordNoShowAction,
        planTreatment: actions.planTreatmentAction,
        cancelPlan: actions.cancelPlanAction,
        recordTreatment: actions.recordTreatmentAction,
        recordCheckIn: actions.recordCheckInAction,
        sendCheckInLink: sendCheckInLinkAction,
      }}
    />
  );
}
