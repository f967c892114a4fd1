import { Ban, PhoneCall } from "lucide-react";
import type { ReactNode } from "react";
import { languageWords } from "@/components/patients/patient-words";
import { Pill } from "@/components/ui/pill";
import { studyWords } from "@/components/ultrasounds/study-words";
import { NEED_WORDS, PRIORITY_WORDS, PURPOSE_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatTime } from "@/lib/format/instants";
import { formatPhone } from "@/lib/format/phones";
import type { ScanLine } from "./scan-card";
import { SCAN_LOOKS } from "./scan-looks";

/** Why the ultrasound is done, where, by whom, and how the patient is reached. */
export function ScanFacts({ line }: { line: ScanLine }) {
  const { scan, look, timeZone } = line;
  const { person } = scan;
  const { word, icon: Icon, tone } = SCAN_LOOKS[look];
  const clock = (at: string) => formatTime(at, timeZone);
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap gap-2">
        <Pill tone={tone} icon={<Icon aria-hidden />}>
          {word}
        </Pill>
        {person.isDoNotContact && (
          <Pill tone="urgent" outlined icon={<Ban aria-hidden />}>
            Do not contact
          </Pill>
        )}
      </p>
      {line.noMessage !== null && scan.state === "booked" && !line.hasBegun && (
        <p className="flex items-start gap-1.5 font-semibold">
          <PhoneCall aria-hidden className="mt-1 size-3.5 shrink-0" />
          <span>{line.noMessage}</span>
        </p>
      )}
      {person.diedOn !== null && <strong>Died {formatCalendarDay(person.diedOn)}</strong>}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-md">
        <Fact term="Time">{`${clock(scan.startsAt)} to ${clock(scan.endsAt)}`}</Fact>
        {scan.arrivedAt !== null && <Fact term="Arrived">{clock(scan.arrivedAt)}</Fact>}
        {scan.inRoomAt !== null && <Fact term="In room">{clock(scan.inRoomAt)}</Fact>}
        <Fact term="Room">{scan.room.name}</Fact>
        <Fact term="Sonographer">{scan.sonographer.name}</Fact>
        <Fact term="Study">{studyWords(scan)}</Fact>
        <Fact term="For">{PURPOSE_WORDS[scan.purpose]}</Fact>
        <Fact term="Priority">{PRIORITY_WORDS[scan.priority]}</Fact>
        <Fact term="Phone">{formatPhone(person.phone)}</Fact>
        <Fact term="Language">{languageWords(person.language, person.needsInterpreter) ?? "English"}</Fact>
        {scan.needs.length > 0 && <Fact term="Needs">{scan.needs.map((need) => NEED_WORDS[need]).join(", ")}</Fact>}
        {scan.overbookReason !== null && <Fact term="Overbooked">{scan.overbookReason}</Fact>}
        {scan.endReason !== null && <Fact term="Note">{scan.endReason}</Fact>}
        {line.hasSimilarName && <Fact term="Careful">Similar name on this list</Fact>}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}
