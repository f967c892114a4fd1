import { ButtonLink } from "@/components/ui/button-link";
import { PatientBanner } from "@/components/patients/patient-banner";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { allowedTriageMoves } from "@/lib/domain/move-permissions";
import type { Focus } from "@/lib/domain/focus";
import { isEnded, STAGE_WORDS } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { dayAt } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { AnswersSection } from "../detail/answers-section";
import { DecisionPanel } from "../detail/decision-panel";
import { FactsLine } from "../detail/facts-line";
import { firstContactWords } from "../detail/first-contact-words";
import { FlagList } from "../detail/flag-list";
import { OpenedFacts } from "../detail/opened-facts";
import { PatternPanel } from "../detail/pattern-panel";
import { RelatedRequests } from "../detail/related-requests";
import type { RequestActions } from "../detail/request-actions";
import { requestFacts } from "../detail/request-facts";
import { WorkPanel } from "../detail/work-panel";
import { FocusDone } from "./focus-done";
import { FocusFrame } from "./focus-frame";

type FocusViewProps = {
  focus: Focus;
  /** Null when nobody waits for a first decision. */
  detail: RequestDetail | null;
  person: { staffId: string; roles: readonly Role[] };
  now: Date;
  actions: RequestActions;
};

/** One request at a time from the Triage view: who, what is unsafe, the facts, the pattern, the decision. */
export function FocusView({ focus, detail, person, now, actions }: FocusViewProps) {
  return (
    <FocusFrame
      shown={detail && { id: detail.id, version: detail.version, reference: detail.reference, name: formatPersonName(detail.patient.familyName, detail.patient.givenName), stage: STAGE_WORDS[detail.stage], isWaiting: focus.isWaiting }}
      left={focus.left}
      nextId={focus.nextId}
      urgentId={focus.urgentId}
      timeZone={detail?.clinic.timeZone ?? "UTC"}
      undo={actions.undo}
    >
      {detail === null ? <FocusDone today={focus.today} /> : <FocusRequest key={detail.id} {...{ detail, person, now, actions }} />}
    </FocusFrame>
  );
}

function FocusRequest({ detail, person, now, actions }: Omit<FocusViewProps, "focus" | "detail"> & { detail: RequestDetail }) {
  const { timeZone } = detail.clinic;
  const may = (permission: Parameters<typeof rolesMay>[1]) => rolesMay(person.roles, permission);
  const similar = detail.similarPatients.map((other) => `Similar name: ${formatPersonName(other.familyName, other.givenName)}, born ${formatCalendarDay(other.bornOn)}`);
  const isOpen = !isEnded(detail.stage);
  return (
    <OpenedFacts facts={requestFacts(detail)}>
      <PatientBanner patient={detail.patient} reference={detail.reference} todayOn={dayAt(now, timeZone)} notes={similar} />
      <div className="page grid grid-cols-[minmax(0,1fr)] gap-6 py-4 lg:grid-cols-[minmax(0,1fr)_24rem] xl:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="grid min-w-0 content-start gap-5">
          <FlagList
            detail={detail}
            can={{ clear: may("requests.clear_flag"), acknowledge: may("requests.acknowledge_emergency"), seePattern: detail.pattern !== null, completeWells: false }}
            now={now}
            actions={actions}
          />
          <RelatedRequests detail={detail} />
          <FactsLine detail={detail} />
          {detail.pattern !== null && <PatternPanel detail={detail} pattern={detail.pattern} />}
          <p>
            <ButtonLink href={`/requests/${detail.id}?from=triage`} hint="O">
              Contacts, notes and history
            </ButtonLink>
          </p>
          <AnswersSection detail={detail} />
        </div>
        <div className="grid min-w-0 content-start gap-5">
          <DecisionPanel
            requestId={detail.id}
            reference={detail.reference}
            version={detail.version}
            decisions={allowedTriageMoves(detail.stage, person.roles)}
            asksOpinion={detail.pattern !== null}
            outcomes={[]}
            likelyDuplicateOf={detail.earlierRequest?.reference ?? null}
            due={detail.firstContactAt === null ? firstContactWords(detail, now) : ""}
            timeZone={timeZone}
            actions={actions}
          />
          <WorkPanel detail={detail} staffId={person.staffId} can={{ assign: isOpen && may("requests.assign"), snooze: isOpen && may("requests.snooze"), raise: false }} now={now} actions={actions} />
        </div>
      </div>
    </OpenedFacts>
  );
}
