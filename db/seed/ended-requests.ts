import { newId } from "@/lib/platform/id";
import { createRequest } from "@/lib/services/requests/create-request";
import { declineRequest } from "@/lib/services/requests/decline-request";
import { CALM_ANSWERS } from "../testing/answers";
import type { SeededClinic } from "./clinic";

const LANGUAGES = ["en", "es", "pt"] as const;
const SITES = [["calf"], ["calf", "foot"], ["thigh_back"]] as const;
const LEGS = ["left", "right", "both_left_worse", null] as const;

/** Declined requests of as many people: a list that reaches the ended fills its pages, and no working view shows them. */
export async function makeEndedRequests({ staff, patient }: SeededClinic, count: number): Promise<void> {
  const [nurse] = staff.nurses;
  for (let place = 0; place < count; place += 1) {
    const number = String(place).padStart(3, "0");
    const { id: requestId } = await createRequest(patient, {
      idempotencyKey: newId(),
      filledBy: { kind: "self", name: null },
      patient: { familyName: `Archive${letters(place)}`, givenName: "Ended", bornOn: `19${String(30 + (place % 60))}-05-06`, phone: `+1312557${number}0`, email: null },
      contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: LANGUAGES[place % LANGUAGES.length] ?? "en", interpreter: place % 4 === 0 },
      acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
      answers: { ...CALM_ANSWERS, crampLeg: LEGS[place % LEGS.length] ?? null, crampSites: [...(SITES[place % SITES.length] ?? [])], cramps14d: place % 15, lastTenCramps: { night: 10 - (place % 5), evening: place % 5, day: 0, walking: 0 } },
    });
    await declineRequest(nurse, { requestId, version: 1, because: "other", reason: "Moved away." });
  }
}

function letters(place: number): string {
  return String.fromCharCode(97 + Math.floor(place / 26), 97 + (place % 26));
}
