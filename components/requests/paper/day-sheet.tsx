import { worklistLine } from "@/components/requests/worklist/worklist-line";
import { languageWords } from "@/components/patients/patient-words";
import { studyWords } from "@/components/ultrasounds/study-words";
import type { Role } from "@/lib/domain/actor";
import type { DaySheet as Sheet } from "@/lib/domain/day-sheet";
import type { ScheduledScan } from "@/lib/domain/schedule";
import { formatBirth } from "@/lib/format/births";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { dayAt, formatInstant, formatTime } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import { Patient, Status, Waiting, Why, type PaperLine } from "./paper-cells";
import { PaperPage } from "./paper-page";
import { PaperTable } from "./paper-table";

const BLANK_LINES = 10;

/** Printed before the computer goes down: whom to call, who comes, and room to write. */
export function DaySheet({ sheet, person }: { sheet: Sheet; person: { name: string; roles: readonly Role[] } }) {
  const { clinic, days, toCall, toCallTotal, timeZone, at } = sheet;
  const on = dayAt(at, timeZone);
  const lines = toCall.map((row) => worklistLine(row, person.roles, { at, timeZone, on }));
  const footer = `${clinic.name}. Printed by ${person.name}, ${formatInstant(at, timeZone)}. Times in ${timeZone.replaceAll("_", " ")}. What changed later is not on this paper.`;
  const left = toCallTotal - toCall.length;
  return (
    <PaperPage title={`Day sheet, ${formatWeekdayCalendarDay(on)}`} lead={<Policy clinic={clinic} />} back={{ href: "/requests", label: "Back to requests" }}>
      <PaperTable
        caption={`To call: ${toCallTotal}${left > 0 ? `, of which the first ${toCall.length} are here; ${left} less pressing ones are not on this paper` : ""}`}
        heads={["Patient", "Phone", "Status", "Why", "Waiting", "Done: who, when, result"]}
        rows={lines.map((line) => ({ id: line.id, cells: callCells(line) }))}
        none="Nobody waits for a call or a decision."
        isLastBlank
        footer={footer}
      />
      {days.map((day) => (
        <PaperTable
          key={day.on}
          caption={`Ultrasounds, ${day.on === on ? "today" : "the day after"}, ${formatWeekdayCalendarDay(day.on)}`}
          heads={["Time", "Patient", "Phone", "Study", "Room, sonographer", "Came: yes, no, when"]}
          rows={day.scans.map((scan) => ({ id: scan.appointmentId, cells: scanCells(scan, timeZone, on) }))}
          none="No ultrasound is booked."
          isLastBlank
        footer={footer}
        />
      ))}
      <PaperTable
        caption="New on paper: enter these when the computer is back"
        heads={["Time", "Family name, given name", "Born", "Phone", "What they said; chest pain, breathing, cold or numb leg?", "Told to do, by whom"]}
        rows={Array.from({ length: BLANK_LINES }, (_, index) => ({ id: String(index), cells: blankCells(index) }))}
        none=""
        isLastBlank
        footer={footer}
      />
    </PaperPage>
  );
}

function Policy({ clinic }: { clinic: Sheet["clinic"] }) {
  return (
    <>
      <p>
        {clinic.name}, {formatPhone(clinic.phone)}
      </p>
      <p className="mt-2 border-2 border-current px-3 py-2">
        <strong>Emergency policy: </strong>
        {clinic.emergencyPolicy}
      </p>
    </>
  );
}

function callCells(line: PaperLine) {
  return [<Patient key="p" line={line} />, <Phone key="t" phone={line.phone} language={line.language} />, <Status key="s" line={line} />, <Why key="w" line={line} />, <Waiting key="d" line={line} />, ""];
}

function Phone({ phone, language }: { phone: string; language: string }) {
  return (
    <>
      <span className="whitespace-nowrap">{phone}</span>
      <span className="block">{language}</span>
    </>
  );
}

function scanCells(scan: ScheduledScan, timeZone: string, on: string) {
  const { person } = scan;
  return [
    <span key="t" className="whitespace-nowrap">{`${formatTime(scan.startsAt, timeZone)} to ${formatTime(scan.endsAt, timeZone)}`}</span>,
    <span key="p">
      <strong>{formatPersonName(person.familyName, person.givenName)}</strong>
      <span className="block whitespace-nowrap">Born {formatBirth(person.bornOn, on)}</span>
      <span className="block">{scan.reference}</span>
    </span>,
    <Phone key="n" phone={formatPhone(person.phone)} language={languageWords(person.language, person.needsInterpreter) ?? ""} />,
    studyWords(scan),
    `${scan.room.name}, ${scan.sonographer.name}`,
    "",
  ];
}

/** As high as handwriting. */
function blankCells(index: number) {
  return [<span key="blank" aria-hidden className="block h-8" />, "", "", "", "", index === 0 ? <span className="sr-only">Blank lines to write on</span> : ""];
}
