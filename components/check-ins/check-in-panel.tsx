import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { isEnded } from "@/lib/domain/pathway";
import type { RequestDetail } from "@/lib/domain/request";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import { formatPhone } from "@/lib/format/phones";
import { askedQuestions } from "./asked-questions";
import { CheckInDesk, type CheckInLine } from "./check-in-desk";
import { answerLines, answerSummary, checkInTitle, joinLegs, legsWords, windowWords, type JoinedCheckIn } from "./check-in-words";
import { POINT_WORDS } from "@/lib/domain/check-in";

type CheckInPanelProps = { detail: RequestDetail; roles: readonly Role[]; openId: string | null; actions: CareActions };

/** The planned questions after treatment, which were answered, and the form to fill them in on the phone. */
export function CheckInPanel({ detail, roles, openId, actions }: CheckInPanelProps) {
  const { care, clinic, patient, stage } = detail;
  const shown = joinLegs(care.checkIns.filter(({ status }) => status !== "cancelled"));
  if (shown.length === 0) return null;
  const begun = shown.filter(({ status }) => status !== "planned");
  const answered = begun.filter(({ status }) => status === "answered");
  const mayRecord = !isEnded(stage) && rolesMay(roles, "check-ins.record");
  return (
    <Panel id="check-ins" title="Check-ins" aside={begun.length === 0 ? "None due yet" : `${answered.length} of ${begun.length} due were answered`}>
      <CheckInDesk
        lines={shown.map((checkIn) => lineOf(checkIn, clinic.timeZone, mayRecord))}
        openId={openId}
        call={{ phone: formatPhone(patient.phone), href: `tel:${patient.phone}`, isDoNotContact: patient.isDoNotContact || patient.diedOn !== null }}
        seesFlags={detail.pattern !== null}
        clotRisks={detail.answers.clotRisks ?? null}
        emergencyPolicy={clinic.emergencyPolicy}
        timeZone={clinic.timeZone}
        record={actions.recordCheckIn}
      />
    </Panel>
  );
}

function lineOf(checkIn: JoinedCheckIn, timeZone: string, mayRecord: boolean): CheckInLine {
  const isAskable = mayRecord && ["due", "late", "missed"].includes(checkIn.status);
  return {
    id: checkIn.id,
    version: checkIn.version,
    title: checkInTitle(checkIn),
    point: POINT_WORDS[checkIn.point],
    legs: legsWords(checkIn.legs),
    due: formatCalendarDay(checkIn.dueOn),
    window: windowWords(checkIn),
    status: checkIn.status,
    summary: answerSummary(checkIn),
    answered: checkIn.answeredAt === null ? null : formatInstant(checkIn.answeredAt, timeZone),
    answers: answerLines(checkIn),
    asked: isAskable ? askedQuestions(checkIn.point) : null,
  };
}
