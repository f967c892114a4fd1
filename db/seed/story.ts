import type { StaffActor } from "@/lib/domain/actor";
import { addBusinessTime } from "@/lib/domain/opening-hours";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { acknowledgeEmergency } from "@/lib/services/requests/acknowledge-emergency";
import { askInformation } from "@/lib/services/requests/ask-information";
import { assignRequest } from "@/lib/services/requests/assign-request";
import { claimRequest } from "@/lib/services/requests/claim-request";
import { closeWithoutUltrasound } from "@/lib/services/requests/close-without-ultrasound";
import { declineRequest } from "@/lib/services/requests/decline-request";
import { markDuplicate } from "@/lib/services/requests/mark-duplicate";
import { receiveInformation } from "@/lib/services/requests/receive-information";
import { withdrawRequest } from "@/lib/services/requests/withdraw-request";
import { tellCare } from "./care-story";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";
import { addNote, call, clearOpenFlags, type Step, type Told } from "./story-steps";
import * as words from "./words";

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
  const after: After = (minutes, act) => {
    at = addBusinessTime(at, minutes, calendar);
    steps.push({ at, do: act });
    return at;
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
  const decidedAt = decide(random, clinic, nurse, after);
  return decidedAt === null ? steps : [...steps, ...tellCare(random, clinic, told, decidedAt)];
}

type After = (minutes: number, act: Step["do"]) => Date;

/** Answers when an ultrasound was agreed to, or null where the story ends before. */
function decide(random: Random, { staff }: SeededClinic, nurse: StaffActor, after: After): Date | null {
  const decider = random.chance(0.35) ? staff.clinician : nurse;
  const minutes = random.int(60, 4 * DAY_MINUTES);
  const ending = random.weighted({ accept: 68, decline: 20, withdraw: 12 });
  if (ending === "decline") {
    after(minutes, (request) => declineRequest(decider, { ...request, because: random.pick(["other_care_first", "no_screening_question", "already_in_care"]), reason: random.pick(words.DECLINE_WORDS) }));
  } else if (ending === "withdraw") {
    after(minutes, (request) => withdrawRequest(nurse, { ...request, because: random.pick(["patient_asked", "not_reached"]), reason: random.pick(words.WITHDRAW_WORDS) }));
  } else {
    const acceptedAt = after(minutes, (request) => acceptRequest(decider, { ...request, patternOpinion: random.pick(["agree", "agree", "cannot_say", null]), reason: random.pick(words.ACCEPT_WORDS) }));
    if (random.chance(0.88)) return acceptedAt;
    after(random.int(10, 45) * DAY_MINUTES, (request) => closeWithoutUltrasound(staff.clinician, { ...request, because: random.pick(["scanned_elsewhere", "patient_declined", "referred"]), reason: random.pick(words.CLOSE_WORDS) }));
  }
  return null;
}
