import { mkdirSync, writeFileSync } from "node:fs";
import { disconnect, opened } from "@/db/client";
import { migrate } from "@/db/migrate";
import { makeBookedScan } from "@/db/seed/booked-scan";
import { makeSeededClinic } from "@/db/seed/clinic";
import { makeDueCheckIn } from "@/db/seed/due-check-in";
import { makeEndedRequests } from "@/db/seed/ended-requests";
import { withPayer } from "@/db/seed/payer";
import { makeReliefCourse } from "@/db/seed/relief-course";
import { makeExaminedRequest, makeSignedRequest } from "@/db/seed/signed-request";
import { makeWaitingOrder } from "@/db/seed/waiting-order";
import { BOOKED_PEOPLE, DUE_PEOPLE, EXAMINED_PEOPLE, fromState, WAITING_PEOPLE, type E2eClinic } from "./state";

/** More than one page of a list. */
const ENDED = 51;
/** Longer ago than the outcomes page looks back, so that its counts are those of the other tests. */
const RELIEF_DAYS = 430;
/** From the day a check-in is due; its window ends a day later. */
const LATE_DAYS = 2;
/** Longer than a payer lets a duplex be old. */
const OLD_SCAN_DAYS = 200;
const DAY_MS = 86_400_000;

mkdirSync(fromState(), { recursive: true, mode: 0o700 });
try {
  await migrate(await opened());
  const at = new Date();
  const seeded = await withPayer(await makeSeededClinic(at));
  const ago = (days: number) => new Date(at.getTime() - days * DAY_MS);
  const signed = await makeSignedRequest(seeded, at);
  const examined = [];
  for (const [place, familyName] of EXAMINED_PEOPLE.entries()) examined.push(await makeExaminedRequest(seeded, at, { familyName, givenName: "Robin", phone: `+1312555023${place}` }));
  await makeEndedRequests(seeded, ENDED);
  const due = [];
  for (const [place, familyName] of DUE_PEOPLE.entries()) due.push(await makeDueCheckIn(seeded, at, familyName, `+1312555019${place}`));
  const late = await makeDueCheckIn(seeded, ago(LATE_DAYS), "Tardanza", "+13125550240");
  const oldScan = await makeSignedRequest(seeded, ago(OLD_SCAN_DAYS), { familyName: "Poliza", givenName: "Robin", phone: "+13125550250" });
  const relief = await makeReliefCourse(seeded, { until: at, days: RELIEF_DAYS }, { familyName: "Alivio", givenName: "Robin", phone: "+13125550220" });
  const booked = [];
  for (const [place, familyName] of BOOKED_PEOPLE.entries()) booked.push(await makeBookedScan(seeded, at, familyName, `+1312555020${place}`));
  const waiting = [];
  for (const [place, familyName] of WAITING_PEOPLE.entries()) waiting.push(await makeWaitingOrder(seeded, at, familyName, `+1312555021${place}`));
  const clinic: E2eClinic = { apiKey: seeded.apiKey, staff: seeded.signIns, signed, oldScan, examined, due, late, relief, booked, waiting };
  writeFileSync(fromState("clock"), "0");
  writeFileSync(fromState("clinic.json"), JSON.stringify(clinic), { mode: 0o600 });
} finally {
  await disconnect();
}
