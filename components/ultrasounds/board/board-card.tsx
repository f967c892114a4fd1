import { Ban, Clock, Languages } from "lucide-react";
import Link from "next/link";
import { languageWords } from "@/components/patients/patient-words";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Pill } from "@/components/ui/pill";
import { studyWords } from "@/components/ultrasounds/study-words";
import { boardSteps, columnOf, type BoardScan, type BoardStep } from "@/lib/domain/board";
import { NEED_WORDS, PURPOSE_WORDS } from "@/lib/domain/ultrasound";
import { formatBirth } from "@/lib/format/births";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatTime } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import type { BoardRights } from "./board-actions";
import { momentWords, noShowWords, pastWords, STEP_WORDS } from "./board-words";

type BoardCardProps = {
  scan: BoardScan;
  now: Date;
  todayOn: string;
  timeZone: string;
  hasSimilarName: boolean;
  can: BoardRights;
  isBusy: boolean;
  onStep: (step: BoardStep) => void;
};

/** One appointment of today, and its next step. */
export function BoardCard({ scan, now, todayOn, timeZone, hasSimilarName, can, isBusy, onStep }: BoardCardProps) {
  const { person, appointmentId } = scan;
  const name = formatPersonName(person.familyName, person.givenName);
  const titleId = `scan-${appointmentId}`;
  const past = pastWords(scan, timeZone);
  const steps = boardSteps(scan, now).filter((step) => can[step]);
  return (
    <li data-scan={appointmentId} tabIndex={-1} aria-labelledby={titleId} className="grid min-w-0 gap-1 rounded-md border bg-canvas px-3 py-2 text-sm">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-md font-semibold tabular-nums">
          {formatTime(scan.startsAt, timeZone)} to {formatTime(scan.endsAt, timeZone)}
        </span>
        <span>
          {scan.room.name}, {scan.sonographer.name}
        </span>
      </p>
      <h3 id={titleId} className="text-md font-semibold wrap-anywhere">
        {name}
      </h3>
      <p className="text-muted">
        Born {formatBirth(person.bornOn, todayOn)},{" "}
        <Link href={`/requests/${scan.requestId}`} prefetch={false} className="text-link inline-flex min-h-6 items-center whitespace-nowrap">
          {scan.reference}
        </Link>
      </p>
      <p>
        {studyWords(scan)}
        {scan.purpose !== "diagnostic" && `, ${PURPOSE_WORDS[scan.purpose].toLocaleLowerCase("en")}`}
      </p>
      {past !== null && <p>{past}</p>}
      <Marks scan={scan} now={now} hasSimilarName={hasSimilarName} />
      {columnOf(scan) === "expected" && (
        <p>
          <a href={`tel:${person.phone}`} className="text-link inline-flex min-h-6 items-center">
            {formatPhone(person.phone)}
          </a>
        </p>
      )}
      {(steps.length > 0 || can.open) && (
        <div className="mt-1 flex flex-wrap gap-2">
          {steps.map((step) => (
            <Button key={step} variant={step === "no_show" ? "secondary" : "primary"} hint={STEP_WORDS[step].key} aria-disabled={isBusy} onClick={() => onStep(step)}>
              {STEP_WORDS[step].opener}
              <span className="sr-only"> {name}</span>
            </Button>
          ))}
          {can.open && columnOf(scan) !== "expected" && columnOf(scan) !== "no_show" && (
            <ButtonLink href={`/ultrasounds/${scan.orderId}`} variant={columnOf(scan) === "in_room" ? "primary" : "secondary"}>
              {scan.orderState === "reported" ? "Report" : "Worksheet"}
              <span className="sr-only"> {name}</span>
            </ButtonLink>
          )}
        </div>
      )}
    </li>
  );
}

/** What to mind, each in words. */
function Marks({ scan, now, hasSimilarName }: Pick<BoardCardProps, "scan" | "now" | "hasSimilarName">) {
  const { person, needs, earlierNoShows, overbookReason } = scan;
  const moment = momentWords(scan, now);
  const language = languageWords(person.language, person.needsInterpreter);
  const missed = noShowWords(earlierNoShows);
  return (
    <>
      <p className="flex flex-wrap gap-1.5 empty:hidden">
        {moment !== null && <Pill tone="info" icon={<Clock aria-hidden />}>{moment}</Pill>}
        {person.isDoNotContact && <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>Do not contact</Pill>}
        {person.diedOn !== null && <Pill tone="closed">Died {formatCalendarDay(person.diedOn)}</Pill>}
        {missed !== null && <Pill tone="closed">{missed}</Pill>}
        {language !== null && <Pill tone="new" icon={<Languages aria-hidden />}>{language}</Pill>}
        {needs.filter((need) => need !== "interpreter" || language === null).map((need) => <Pill key={need} tone="new">{NEED_WORDS[need]}</Pill>)}
        {hasSimilarName && <Pill tone="info">Similar name today</Pill>}
      </p>
      {overbookReason !== null && <p className="wrap-anywhere">Overbooked: {overbookReason}</p>}
    </>
  );
}
