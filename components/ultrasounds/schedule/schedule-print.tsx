import { languageWords } from "@/components/patients/patient-words";
import { studyWords } from "@/components/ultrasounds/study-words";
import type { Schedule, ScheduleDay } from "@/lib/domain/schedule";
import { formatBirth } from "@/lib/format/births";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant, formatTime } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { formatPhone } from "@/lib/format/phones";
import type { ScanLine } from "./scan-card";
import { SCAN_LOOKS } from "./scan-looks";
import { blockedLine, openingWords } from "./schedule-words";

type SchedulePrintProps = { schedule: Schedule; lines: ReadonlyMap<string, ScanLine>; span: string; now: Date; person: string };

/** The paper: one table a day, its head and who printed it on every page. */
export function SchedulePrint({ schedule, lines, span, now, person }: SchedulePrintProps) {
  const { clinicName, timeZone, days, rooms, roomId, blocks } = schedule;
  const room = rooms.find(({ id }) => id === roomId);
  return (
    <div className="print-only">
      <p className="mb-3 text-lg font-semibold">
        {clinicName}: ultrasounds, {span}
        {room && `, ${room.name} only`}
      </p>
      {blocks.length > 0 && <p className="mb-3">Blocked: {blocks.map((block) => blockedLine(block, timeZone)).join("; ")}.</p>}
      {days.map((day) => (
        <DayTable key={day.on} day={day} timeZone={timeZone} lines={lines} footer={`Printed by ${person}, ${formatInstant(now, timeZone)}. Times in ${timeZone.replaceAll("_", " ")}.`} />
      ))}
    </div>
  );
}

const HEADS = ["Time", "Patient", "Reference", "Phone", "Study", "Room, sonographer", "State"];

function DayTable({ day, timeZone, lines, footer }: { day: ScheduleDay; timeZone: string; lines: ReadonlyMap<string, ScanLine>; footer: string }) {
  return (
    <table className="mb-5 w-full border-collapse text-left text-[9pt] [&_td]:border-t [&_td]:py-1 [&_td]:pr-2 [&_td]:align-top [&_th]:pr-2">
      <caption className="py-1 text-left text-[11pt] font-semibold">
        {formatWeekdayCalendarDay(day.on)}. {openingWords(day, timeZone)}.
      </caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tfoot>
        <tr>
          <td colSpan={HEADS.length} className="text-muted">
            {footer}
          </td>
        </tr>
      </tfoot>
      <tbody>
        {day.scans.length === 0 && (
          <tr>
            <td colSpan={HEADS.length}>No ultrasound is booked.</td>
          </tr>
        )}
        {day.scans.map(({ appointmentId }) => {
          const line = lines.get(appointmentId);
          return line && <ScanRow key={appointmentId} line={line} />;
        })}
      </tbody>
    </table>
  );
}

function ScanRow({ line: { scan, look, timeZone, todayOn, hasSimilarName } }: { line: ScanLine }) {
  const { person } = scan;
  const language = languageWords(person.language, person.needsInterpreter);
  return (
    <tr>
      <td className="whitespace-nowrap">
        {formatTime(scan.startsAt, timeZone)} to {formatTime(scan.endsAt, timeZone)}
      </td>
      <td>
        <strong>{formatPersonName(person.familyName, person.givenName)}</strong>
        <br />
        Born {formatBirth(person.bornOn, todayOn)}
        {hasSimilarName && ". Similar name on this list"}
      </td>
      <td className="whitespace-nowrap">{scan.reference}</td>
      <td>
        {formatPhone(person.phone)}
        {language && <span className="block">{language}</span>}
      </td>
      <td>{studyWords(scan)}</td>
      <td>
        {scan.room.name}, {scan.sonographer.name}
      </td>
      <td>
        {SCAN_LOOKS[look].word}
        {scan.overbookReason !== null && <span className="block">Overbooked: {scan.overbookReason}</span>}
      </td>
    </tr>
  );
}
