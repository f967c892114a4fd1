import { CheckInPanel } from "@/components/check-ins/check-in-panel";
import { ReliefPanel } from "@/components/treatments/relief/relief-panel";
import { RvcssPanel } from "@/components/treatments/rvcss/rvcss-panel";
import { TreatmentPanel } from "@/components/treatments/treatment-panel";
import { UltrasoundPanel } from "@/components/ultrasounds/order-panel/ultrasound-panel";
import type { Role } from "@/lib/domain/actor";
import type { RequestDetail } from "@/lib/domain/request";
import { CLOSE_OUTCOME_WORDS } from "@/lib/domain/treatment";
import { dayAt } from "@/lib/format/instants";
import type { CareActions } from "./request-actions";

type CareSectionsProps = { detail: RequestDetail; roles: readonly Role[]; openCheckInId: string | null; now: Date; actions: CareActions };

/** What came after triage, in the order of the pathway. */
export function CareSections({ detail, roles, openCheckInId, now, actions }: CareSectionsProps) {
  const { care } = detail;
  const todayOn = dayAt(now, detail.clinic.timeZone);
  return (
    <>
      {care.closeOutcome !== null && (
        <p className="text-lg">
          Closed: <strong>{CLOSE_OUTCOME_WORDS[care.closeOutcome]}</strong>
        </p>
      )}
      <UltrasoundPanel {...{ detail, roles, now, actions }} />
      <TreatmentPanel {...{ detail, roles, todayOn, actions }} />
      <RvcssPanel {...{ detail, roles, todayOn, actions }} />
      {care.relief !== null && care.relief.length > 0 && (
        <ReliefPanel relief={care.relief} legs={care.reliefAfterFirst} medians={care.reliefMedians} rvcss={care.rvcss} treatments={care.treatments} checkIns={care.checkIns} todayOn={todayOn} />
      )}
      <CheckInPanel openId={openCheckInId} {...{ detail, roles, actions }} />
    </>
  );
}
