import { PatientBanner } from "@/components/patients/patient-banner";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { allowedTriageMoves } from "@/lib/domain/move-permissions";
import { isEnded } from "@/lib/domain/stages";
import type { RequestDetail } from "@/lib/domain/request";
import { closeOutcomeOf, newestPlan } from "@/lib/domain/report-plan";
import { closeOutcomesFrom } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { dayAt, formatInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { AnswersSection, answeredWords } from "./answers-section";
import { CareSections } from "./care-sections";
import { ContactPanel } from "./contact-panel";
import { DecisionPanel } from "./decision-panel";
import type { Decision } from "./decisions";
import { FactsLine } from "./facts-line";
import { firstContactWords } from "./first-contact-words";
import { FlagList } from "./flag-list";
import { HistoryPanel } from "./history-panel";
import type { NeighbourHrefs } from "./neighbour-links";
import { NotesPanel } from "./notes-panel";
import { OpenedFacts } from "./opened-facts";
import { PathLine } from "./path-line";
import { PatternPanel } from "./pattern-panel";
import { RelatedRequests } from "./related-requests";
import type { CareActions, RequestActions } from "./request-actions";
import { requestFacts } from "./request-facts";
import { SafetyForm } from "./safety-form";
import { safetyQuestions } from "./safety-questions";
import { SectionLinks } from "./section-links";
import { UndoScope } from "./undo-scope";
import { WellsRecord } from "./wells/wells-record";
import { WorkPanel } from "./work-panel";

type RequestViewProps = {
  detail: RequestDetail;
  person: { staffId: string; name: string; roles: readonly Role[] };
  back: { href: string; label: string };
  neighbours: NeighbourHrefs;
  openCheckInId: string | null;
  now: Date;
  actions: RequestActions;
  careActions: CareActions;
};

/** One request: who, where on the path, what is unsafe, the facts, the pattern, the decision. */
export function RequestView({ detail, person, back, neighbours, openCheckInId, now, actions, careActions }: RequestViewProps) {
  const { timeZone } = detail.clinic;
  const may = (permission: Parameters<typeof rolesMay>[1]) => rolesMay(person.roles, permission);
  const missing = safetyQuestions(detail.answers);
  const similar = detail.similarPatients.map((other) => `Similar name: ${formatPersonName(other.familyName, other.givenName)}, born ${formatCalendarDay(other.bornOn)}`);
  const isOpen = !isEnded(detail.stage);
  // Once an ultrasound is ordered, what was found and done comes before the pattern that led to it.
  const isCareBegun = detail.care.orders.length > 0;
  const care = <CareSections key="care" detail={detail} roles={person.roles} openCheckInId={openCheckInId} now={now} actions={careActions} />;
  const pattern = detail.pattern !== null && <PatternPanel key="pattern" detail={detail} pattern={detail.pattern} />;
  return (
    <OpenedFacts facts={requestFacts(detail)}>
      <div className="print:table print:w-full">
        <div className="md:sticky md:top-0 md:z-10 print:static print:table-header-group print:break-inside-avoid">
          <PatientBanner patient={detail.patient} reference={detail.reference} todayOn={dayAt(now, timeZone)} withAllergies={isCareBegun} notes={similar} />
        </div>
        <div className="print:table-row-group">
          <PathLine detail={detail} back={back} neighbours={neighbours} />
          <SectionLinks answered={answeredWords(detail)} contacts={detail.contacts.length} notes={detail.notes.length} hasPattern={detail.pattern !== null} care={detail.care} />
          <UndoScope
            requestId={detail.id}
            reference={detail.reference}
            timeZone={timeZone}
            undo={actions.undo}
            className="page grid grid-cols-[minmax(0,1fr)] gap-6 py-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr] xl:grid-cols-[minmax(0,1fr)_27rem] print:block"
          >
            <div id="summary" className="grid min-w-0 content-start gap-5">
              <FlagList
                detail={detail}
                can={{ clear: may("requests.clear_flag"), acknowledge: may("requests.acknowledge_emergency"), seePattern: detail.pattern !== null, completeWells: isOpen && may("requests.complete_wells") }}
                now={now}
                actions={actions}
              />
              <WellsRecord detail={detail} />
              <RelatedRequests detail={detail} />
              <FactsLine detail={detail} />
              {isCareBegun ? [care, pattern] : [pattern, care]}
              {detail.bookingRefusal !== null && isOpen && <p className="font-semibold">{detail.bookingRefusal}</p>}
              {isOpen && missing.length > 0 && may("requests.answer_safety") && (
                <SafetyForm requestId={detail.id} version={detail.version} questions={missing} timeZone={timeZone} actions={actions} />
              )}
            </div>
            <div className="grid min-w-0 content-start gap-5 lg:row-span-2 print:mt-5">
              <DecisionPanel
                requestId={detail.id}
                reference={detail.reference}
                version={detail.version}
                decisions={decisionsOf(detail, person.roles)}
                asksOpinion={detail.pattern !== null}
                outcomes={detail.stage === "reported" || detail.stage === "follow_up" ? closeOutcomesFrom(detail.stage) : []}
                plannedOutcome={detail.stage === "reported" ? closeOutcomeOf(newestPlan(detail.care.orders)) : null}
                likelyDuplicateOf={detail.earlierRequest?.reference ?? null}
                due={detail.firstContactAt === null && isOpen ? firstContactWords(detail, now) : ""}
                timeZone={timeZone}
                actions={actions}
              />
              <WorkPanel
                detail={detail}
                staffId={person.staffId}
                can={{ assign: isOpen && may("requests.assign"), snooze: isOpen && may("requests.snooze"), raise: isOpen && may("requests.raise_urgency") }}
                now={now}
                actions={actions}
              />
              <ContactPanel detail={detail} mayRecord={may("requests.record_contact")} now={now} actions={actions} />
              <NotesPanel detail={detail} now={now} actions={actions} />
              <HistoryPanel detail={detail} now={now} actions={actions} />
            </div>
            <div className="min-w-0 print:mt-5">
              <AnswersSection detail={detail} />
            </div>
          </UndoScope>
          <p className="page print-only text-sm">
            Printed by {person.name}, {formatInstant(now, timeZone)}
          </p>
        </div>
      </div>
    </OpenedFacts>
  );
}

function decisionsOf(detail: RequestDetail, roles: readonly Role[]): Decision[] {
  return detail.mayReopen ? ["reopen"] : allowedTriageMoves(detail.stage, roles);
}
