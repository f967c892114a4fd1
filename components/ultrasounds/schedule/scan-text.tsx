import { extentWord } from "@/components/ultrasounds/study-words";
import type { ScheduleColumns } from "@/lib/domain/schedule";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { formatTime } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import type { ScanLine } from "./scan-card";
import { ScanState } from "./scan-looks";

type ScanTextProps = { line: ScanLine; /** The columns of the grid it stands in; null in a list. */ columns: ScheduleColumns | null };

/** An appointment in a few words; in a grid, what its place shows is told to who cannot see the place. */
export function ScanText({ line: { scan, look, timeZone, hasSimilarName }, columns }: ScanTextProps) {
  const shownBy = (place: ScheduleColumns | null) => (columns !== null && (place === null || place === columns) ? "md:sr-only" : undefined);
  return (
    <>
      <span className="flex flex-wrap gap-x-2">
        <span className="font-semibold tabular-nums">
          {formatTime(scan.startsAt, timeZone)}
          <span className={shownBy(null)}> to {formatTime(scan.endsAt, timeZone)}</span>
        </span>
        {/* Before all that a narrow card cuts off: which leg must be read without opening it. */}
        <span className="font-semibold">{LEGS_WORDS[scan.legs]}</span>
        <strong className="font-semibold">{formatPersonName(scan.person.familyName, scan.person.givenName)}</strong>
        <ScanState look={look} />
      </span>
      <span className="flex flex-wrap gap-x-2">
        {scan.overbookReason !== null && <span className="font-semibold">Overbooked: {scan.overbookReason}</span>}
        <span className="whitespace-nowrap">{scan.reference}</span>
        <span>{extentWord(scan.study)}</span>
        <span className={shownBy("room")}>{scan.room.name}</span>
        <span className={shownBy("sonographer")}>{scan.sonographer.name}</span>
        {scan.person.needsInterpreter && <span>Interpreter</span>}
        {hasSimilarName && <span className="font-semibold">Similar name on this list</span>}
      </span>
    </>
  );
}
