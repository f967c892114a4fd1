import type { CareActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { messageRefusal } from "@/lib/domain/contact-rules";
import { isEnded } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPhone } from "@/lib/format/phones";
import { askedQuestions } from "./asked-questions";
import { CheckInDesk, type CheckInLine } from "./check-in-desk";
import { answeredWords, answerLines, answerSummary, checkInTitle, joinLegs, legsWords, linkWords, windowWords, type JoinedCheckIn } from "./check-in-words";
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
  const barred = messageRefusal(patient);
  const maySend = barred === null && !isEnded(stage) && rolesMay(roles, "check-ins.send_link");
  return (
    <Panel id="check-ins" title="Check-ins" aside={begun.length === 0 ? "None due yet" : `${answered.length} of ${begun.length} due check-ins were answered`}>
      {barred !== null && <p className="mb-3 font-semibold text-urgent">{barred} No link goes out.</p>}
      <CheckInDesk
        lines={shown.map((checkIn) => lineOf(checkIn, clinic.timeZone, { mayRecord, maySend, hasEmail: patient.email !== null }))}
        openId={openId}
        call={{ phone: formatPhone(patient.phone), href: `tel:${patient.phone}`, isDoNotContact: patient.isDoNotContact || patient.diedOn !== null }}
        seesFlags={detail.pattern !== null}
        clotRisks={detail.answers.clotRisks ?? null}
        emergencyPolicy={clinic.emergencyPolicy}
        timeZone={clinic.timeZone}
        record={actions.recordCheckIn}
        send={actions.sendCheckInLink}
      />
    </Panel>
  );
}

function lineOf(checkIn: JoinedCheckIn, timeZone: string, { mayRecord, maySend, hasEmail }: { mayRecord: boolean; maySend: boolean; hasEmail: boolean }): CheckInLine {
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
    answered: answeredWords(checkIn, timeZone),
    answers: answerLines(checkIn),
    link: checkIn.status === "due" || checkIn.status === "late" ? linkWords(checkIn.link, timeZone) : null,
    isSendable: maySend && (checkIn.status === "due" || checkIn.status === "late"),
    hasEmail,
    asked: isAskable ? askedQuestions(checkIn.point) : null,
  };
}
