import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { StaffActor } from "@/lib/domain/actor";
import { addBusinessTime } from "@/lib/domain/opening-hours";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { unattended } from "@/lib/services/audited";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { acknowledgeEmergency } from "@/lib/services/requests/acknowledge-emergency";
import { askInformation } from "@/lib/services/requests/ask-information";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { claimRequest } from "@/lib/services/requests/claim-request";
import { clearFlag } from "@/lib/services/requests/clear-flag";
import { closeWithoutUltrasound } from "@/lib/services/requests/close-without-ultrasound";
import { declineRequest } from "@/lib/services/requests/decline-request";
import { markDuplicate } from "@/lib/services/requests/mark-duplicate";
import { noteRequest } from "@/lib/services/requests/note-request";
import { receiveInformation } from "@/lib/services/requests/receive-information";
import { recordContact } from "@/lib/services/requests/record-contact";
import { withdrawRequest } from "@/lib/services/requests/withdraw-request";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";
import * as words from "./words";

export type Told = { requestId: string; reference: string; receivedAt: Date; urgency: Urgency; keptReference: string | null };

type Handle = { requestId: string; version: number };
/** Something staff did at a moment; answers the request's version after it. */
export type Step = { at: Date; do: (request: Handle) => Promise<{ version: number } | null> };

/** Opening minutes until the first call: most within the clinic's own clock, some late. */
const FIRST_CALL_MINUTES: Record<Urgency, [number, number]> = { EMERGENCY: [3, 13], SAME_DAY: [10, 110], SOON: [40, 480], ROUTINE: [60, 900] };
const LATE_SHARE = 0.1;
const DAY_MINUTES = 9 * 60;

/** What staff did with a request, in order; steps still to come at the moment of seeding have not happened. */
export function tellStory(random: Random, clinic: SeededClinic, told: Told): Step[] {
  const { staff, calendar } = clinic;
  const steps: Step[] = [];
  let at = told.receivedAt;
  const nurse = random.pick(staff.nurses);
  const after = (minutes: number, act: Step["do"]) => {
    at = addBusinessTime(at, minutes, calendar);
    steps.push({ at, do: act });
  };

  const [soonest, latest] = FIRST_CALL_MINUTES[told.urgency];
  const isLate = random.chance(LATE_SHARE);
  const isEmergency = told.urgency === "EMERGENCY";
  if (isEmergency) after(random.int(1, 3), (request) => acknowledgeEmergency(nurse, request));
  else if (random.chance(0.7)) after(random.int(5, soonest), random.chance(0.5) ? (request) => claimRequest(nurse, request) : (request) => assignRequest(staff.coordinator, { ...request, assignToId: nurse.staffId }));
  if (told.keptReference !== null && random.chance(0.8)) {
    const keptReference = told.keptReference;
    after(random.int(20, 200), (request) => markDuplicate(staff.coordinator, { ...request, keptReference, reason: "Same person and phone; asked again because nobody had called yet." }));
    return steps;
  }
  const caller = isEmergency ? nurse : random.pick([staff.coordinator, nurse]);
  after(isLate ? latest * 2 : random.int(soonest, latest), call(random, caller, random.chance(0.7)));
  if (random.chance(0.3)) after(random.int(5, 60), addNote(random, caller));
  if (random.chance(0.4)) after(random.int(60, DAY_MINUTES), call(random, caller, true));
  if (told.urgency === "EMERGENCY" || told.urgency === "SAME_DAY") after(random.int(30, DAY_MINUTES), clearOpenFlags(random, clinic));
  if (random.chance(0.22)) {
    after(random.int(30, DAY_MINUTES), (request) => askInformation(nurse, { ...request, topic: random.pick(["missing_answers", "unclear_answers", "medical_history"]), reason: random.pick(words.ASK_WORDS) }));
    after(random.int(2, 5) * DAY_MINUTES, (request) => receiveInformation(nurse, { ...request, reason: random.pick(words.RECEIVED_WORDS) }));
  }
  decide(random, clinic, nurse, after);
  return steps;
}

function decide(random: Random, { staff }: SeededClinic, nurse: StaffActor, after: (minutes: number, act: Step["do"]) => void): void {
  const decider = random.chance(0.35) ? staff.clinician : nurse;
  const minutes = random.int(60, 4 * DAY_MINUTES);
  const ending = random.weighted({ accept: 62, decline: 22, withdraw: 16 });
  if (ending === "decline") {
    after(minutes, (request) => declineRequest(decider, { ...request, because: random.pick(["other_care_first", "no_screening_question", "already_in_care"]), reason: random.pick(words.DECLINE_WORDS) }));
  } else if (ending === "withdraw") {
    after(minutes, (request) => withdrawRequest(nurse, { ...request, because: random.pick(["patient_asked", "not_reached"]), reason: random.pick(words.WITHDRAW_WORDS) }));
  } else {
    after(minutes, (request) => acceptRequest(decider, { ...request, patternOpinion: random.pick(["agree", "agree", "cannot_say", null]), reason: random.pick(words.ACCEPT_WORDS) }));
    after(random.int(10, 45) * DAY_MINUTES, (request) => closeWithoutUltrasound(staff.clinician, { ...request, because: random.pick(["scanned_elsewhere", "patient_declined", "referred"]), reason: random.pick(words.CLOSE_WORDS) }));
  }
}

function call(random: Random, actor: StaffActor, isReached: boolean): Step["do"] {
  return ({ requestId }) => {
    const outcome = isReached ? "reached" : random.pick(["no_answer", "left_message"] as const);
    return recordContact(actor, { requestId, channel: "call", outcome, note: isReached ? random.pick(words.CONTACT_NOTES) : null, occurredAt: null });
  };
}

function addNote(random: Random, actor: StaffActor): Step["do"] {
  return async ({ requestId }) => {
    await noteRequest(actor, { requestId, body: random.pick(words.NOTES) });
    return null;
  };
}

function clearOpenFlags(random: Random, { staff: { clinician } }: SeededClinic): Step["do"] {
  return async ({ requestId, version }) => {
    const flags = await unattended("run a job", (tx) => selectOpenFlagsOfRequest(tx, requestId, clinician.clinicId));
    let current = version;
    for (const flag of flags) current = (await clearFlag(clinician, { requestId, version: current, flagId: flag.id, reason: random.pick(words.CLEAR_WORDS) })).version;
    return { version: current };
  };
}
