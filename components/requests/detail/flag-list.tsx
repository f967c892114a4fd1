import { Phone } from "lucide-react";
import Link from "next/link";
import clsx from "clsx";
import { UrgencyPill } from "@/components/requests/glyphs/urgency-pill";
import type { OpenFlag, RequestDetail } from "@/lib/domain/request";
import { isEnded } from "@/lib/domain/stages";
import { isClotRecorded } from "@/lib/domain/thrombus-flag";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPhone } from "@/lib/format/phones";
import { AcknowledgeButton } from "./acknowledge-button";
import { ClearFlagForm } from "./clear-flag-form";
import { EmergencyTimer } from "./emergency-timer";
import { contactSince, firstContactWords, flagContactWords } from "./first-contact-words";
import { momentWords } from "./moment-words";
import type { RequestActions } from "./request-actions";
import { WellsPanel } from "./wells/wells-panel";

type FlagListProps = { detail: RequestDetail; can: { clear: boolean; acknowledge: boolean; seePattern: boolean; completeWells: boolean }; now: Date; actions: RequestActions };

/** Open flags first and worst first: the patient's own words or what an ultrasound saw, then the clinic's policy. */
export function FlagList({ detail, can, now, actions }: FlagListProps) {
  const open = detail.flags.filter(({ cleared }) => cleared === null);
  return (
    <section id="flags" aria-label="Open safety flags" className="grid gap-2 empty:hidden">
      {detail.urgency === "EMERGENCY" && <EmergencyBlock detail={detail} may={can.acknowledge} now={now} actions={actions} />}
      {open.map((flag) => (
        <FlagRow key={flag.id} flag={flag} detail={detail} can={can} now={now} actions={actions} />
      ))}
    </section>
  );
}

function EmergencyBlock({ detail, may, now, actions }: { detail: RequestDetail; may: boolean; now: Date; actions: RequestActions }) {
  const { clinic, patient, emergencyAcknowledged: by } = detail;
  return (
    <div className="rounded-lg border-2 border-urgent bg-emergency px-4 py-3">
      <h2 className="flex flex-wrap items-center gap-3 text-xl font-semibold">
        <UrgencyPill urgency="EMERGENCY" /> Clinic policy
      </h2>
      {!isEnded(detail.stage) && (
        <EmergencyTimer key={now.toISOString()} clock={{ receivedAt: detail.receivedAt, dueAt: detail.firstContactDueAt, calledAt: detail.firstContactAt }} now={now.toISOString()} />
      )}
      <p className="my-2 max-w-prose">{clinic.emergencyPolicy}</p>
      <div className="flex flex-wrap items-center gap-3">
        <a
          href={`tel:${patient.phone}`}
          className="inline-flex min-h-8.5 items-center gap-2 rounded-md border border-urgent bg-urgent px-3 font-semibold text-on-urgent no-underline hover:bg-urgent-hover"
        >
          <Phone aria-hidden className="size-4" />
          Call {formatPhone(patient.phone)}
        </a>
        {by !== null && (
          <p>
            Acknowledged by <strong>{by.by}</strong>, {momentWords(by.at, now, clinic.timeZone)}
          </p>
        )}
        {by === null && <p className="font-semibold text-urgent">Nobody has acknowledged this yet.</p>}
        {by === null && may && (
          <AcknowledgeButton requestId={detail.id} version={detail.version} timeZone={clinic.timeZone} actions={actions} />
        )}
      </div>
    </div>
  );
}

const LOOKS = {
  EMERGENCY: "border-urgent bg-emergency",
  SAME_DAY: "border-urgent border-dashed bg-same-day",
  SOON: "border-info bg-info-tint",
  ROUTINE: "border-control",
} as const;

function FlagRow({ flag, detail, can, now, actions }: { flag: OpenFlag } & FlagListProps) {
  const isDue = detail.firstContactAt === null && !isEnded(detail.stage);
  const contactedAt = contactSince(flag, detail);
  return (
    <article className={clsx("flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg border border-l-6 px-4 py-2.5 break-inside-avoid", LOOKS[flag.urgency])}>
      <UrgencyPill urgency={flag.urgency} withRoutine />
      <div className="min-w-0 flex-1 basis-64">
        {flag.patientSaid !== null && <p className="font-semibold wrap-anywhere">{flag.patientSaid}</p>}
        <p className="wrap-anywhere">
          {can.seePattern ? `Clinic policy ${flag.flag}: ` : "To do: "}
          {flag.todo}
        </p>
        {flag.note !== null && <p className="text-sm">{flag.note}</p>}
        <FlagLinks flag={flag} />
      </div>
      <p className={clsx("text-sm", (isDue || contactedAt === null) && "font-semibold")}>
        {isDue ? firstContactWords(detail, now) : flagContactWords(flag, detail, now)}
      </p>
      {flag.flag === "F10" && can.seePattern && <WellsPanel detail={detail} mayComplete={can.completeWells} actions={actions} />}
      {can.clear && <ClearFlagForm requestId={detail.id} version={detail.version} flagId={flag.id} flag={flag.flag} timeZone={detail.clinic.timeZone} actions={actions} />}
    </article>
  );
}

/** Where the flag comes from: the worksheet that saw it, the treatment it was recorded after, else the patient's answers. */
function FlagLinks({ flag: { patientSaid, worksheets } }: { flag: OpenFlag }) {
  const isFromTreatment = patientSaid !== null && isClotRecorded(patientSaid);
  if (worksheets.length === 0 || isFromTreatment) {
    return (
      <a href={isFromTreatment ? "#treatment" : "#answers"} className="text-sm text-link underline print-hidden">
        {isFromTreatment ? "See the treatment" : "See the answers"}
      </a>
    );
  }
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm print-hidden">
      {worksheets.map(({ orderId, examinedOn }) => (
        <li key={orderId}>
          <Link href={`/ultrasounds/${orderId}`} prefetch={false} className="text-link underline">
            See the worksheet of {formatCalendarDay(examinedOn)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
