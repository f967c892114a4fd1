import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { connect, disconnect, opened } from "@/db/client";
import { migrate } from "@/db/migrate";
import { findRequestInClinic } from "@/db/queries/requests";
import { fixClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { unattended } from "@/lib/services/audited";
import { createRequest } from "@/lib/services/requests/create-request";
import { blockTimes } from "./blocked-times";
import { makeArrivals, type Arrival } from "./arrivals";
import { makeSeededClinic, type SeededClinic } from "./clinic";
import { callLate } from "./late-calls";
import { withPayer } from "./payer";
import { Random } from "./random";
import { makeReliefPeople } from "./relief-people";
import { tellStory } from "./story";
import type { Told } from "./story-steps";
import { makeUnfinished } from "./unfinished";

const REQUESTS = 400;
const SEED = 20_261_122;
const PROGRESS_EVERY = 50;

const startedAt = Date.now();
try {
  await migrate(await opened());
  await seed();
} finally {
  await disconnect();
}

async function seed(): Promise<void> {
  const until = new Date();
  const clinic = await withPayer(await makeSeededClinic(until));
  const random = new Random(SEED);
  const told = new Map<Arrival, Told>();
  for (const [place, arrival] of makeArrivals(random, REQUESTS, until).entries()) {
    const request = await receive(clinic, arrival, told);
    if (!arrival.isFresh && !isForgotten(random, arrival, until)) await play(random, clinic, request, until);
    if ((place + 1) % PROGRESS_EVERY === 0) say(`${place + 1} of ${REQUESTS} requests`);
  }
  await makeReliefPeople(clinic, random, until);
  await callLate(clinic, random, until);
  await makeUnfinished(clinic, until);
  fixClock(until);
  await blockTimes(clinic, until);
  fixClock(null);
  await dropPastEscalations();
  await settlePastMessages();
  writeSignIns(clinic);
}

async function receive(clinic: SeededClinic, arrival: Arrival, told: Map<Arrival, Told>): Promise<Told> {
  const { person, channel, receivedAt, relative } = arrival;
  fixClock(receivedAt);
  const actor = channel === "api" ? clinic.api : channel === "phone" ? clinic.staff.coordinator : clinic.patient;
  const made = await createRequest(actor, {
    idempotencyKey: newId(),
    filledBy: relative !== null ? { kind: "relative", name: relative } : channel === "phone" ? { kind: "staff", name: clinic.staff.coordinator.name } : { kind: "self", name: null },
    patient: { familyName: person.familyName, givenName: person.givenName, bornOn: person.bornOn, phone: person.phone, email: person.email },
    contact: {
      method: person.email !== null && person.phone.endsWith("7") ? "email" : "call",
      times: person.phone.endsWith("3") ? ["evening"] : ["morning", "midday"],
      mayLeaveMessage: !person.phone.endsWith("5"),
      mayText: !person.phone.endsWith("8"),
      language: person.language,
      interpreter: person.needsInterpreter,
    },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: arrival.answers,
  });
  const kept = arrival.copyOf && told.get(arrival.copyOf);
  const story: Told = { requestId: made.id, reference: made.reference, receivedAt, urgency: made.urgency, keptReference: kept?.reference ?? null, answers: arrival.answers, needsInterpreter: person.needsInterpreter };
  told.set(arrival, story);
  return story;
}

/** A few of the last ten days were overlooked, so that the demonstration has overdue ones; never an emergency of the past. */
function isForgotten(random: Random, { receivedAt, answers }: Arrival, until: Date): boolean {
  const isRecent = until.getTime() - receivedAt.getTime() < 10 * 86_400_000;
  return isRecent && random.chance(0.3) && Array.isArray(answers.emergencySymptoms) && answers.emergencySymptoms.length === 0;
}

async function play(random: Random, clinic: SeededClinic, told: Told, until: Date): Promise<void> {
  for (const step of tellStory(random, clinic, told)) {
    if (step.at >= until) return;
    fixClock(step.at);
    await step.do({ requestId: told.requestId, version: await versionNow(clinic, told) });
  }
}

async function versionNow({ staff }: SeededClinic, { requestId, reference }: Told): Promise<number> {
  const found = await unattended("run a job", (tx) => findRequestInClinic(tx, requestId, staff.clinician.clinicId));
  if (!found) throw new Error(`${reference} is gone.`);
  return found.request.version;
}

/** What would have been escalated months ago was dealt with in time; only what is still to come stays queued. */
async function dropPastEscalations(): Promise<void> {
  const db = await connect();
  await db.execute("delete from pgboss.job where name = 'requests.escalate' and start_after < now() - interval '1 hour'");
}

/** What the story mailed about appointments counts as sent: the outbox of a demonstration shows what waits today. */
async function settlePastMessages(): Promise<void> {
  const db = await connect();
  await db.execute("delete from pgboss.job where name = 'messages.send' and (data->>'messageId')::uuid in (select id from messages where appointment_id is not null and available_at < now() - interval '1 hour')");
  await db.execute(`update messages set sent_at = available_at, attempts = 1, version = version + 1
    where appointment_id is not null and available_at < now() - interval '1 hour' and num_nonnulls(sent_at, dead_at, dropped_at) = 0`);
}

/** Written last: the file marks a whole demonstration. */
function writeSignIns({ apiKey, signIns }: SeededClinic): void {
  const folder = path.join(env().DATA_DIR, "demo");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "sign-ins.json");
  writeFileSync(file, `${JSON.stringify({ url: env().PUBLIC_URL, apiKey, staff: signIns }, null, 2)}\n`, { mode: 0o600 });
  say(`sign-ins in ${file}`);
  for (const { role, email, password } of signIns) console.log(`          ${role.padEnd(12)} ${email.padEnd(36)} ${password}`);
  console.log(`          API key      ${apiKey}`);
}

function say(text: string): void {
  console.log(`[${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(5)} s] ${text}`);
}
