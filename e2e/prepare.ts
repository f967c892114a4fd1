import { mkdirSync, writeFileSync } from "node:fs";
import { disconnect, opened } from "@/db/client";
import { migrate } from "@/db/migrate";
import { makeSeededClinic } from "@/db/seed/clinic";
import { makeDueCheckIn } from "@/db/seed/due-check-in";
import { makeEndedRequests } from "@/db/seed/ended-requests";
import { makeSignedRequest } from "@/db/seed/signed-request";
import { DUE_PEOPLE, fromState, type E2eClinic } from "./state";

/** More than one page of a list. */
const ENDED = 51;

mkdirSync(fromState(), { recursive: true, mode: 0o700 });
try {
  await migrate(await opened());
  const at = new Date();
  const seeded = await makeSeededClinic(at);
  const signed = await makeSignedRequest(seeded, at);
  await makeEndedRequests(seeded, ENDED);
  const due = [];
  for (const [place, familyName] of DUE_PEOPLE.entries()) due.push(await makeDueCheckIn(seeded, at, familyName, `+1312555019${place}`));
  const clinic: E2eClinic = { apiKey: seeded.apiKey, staff: seeded.signIns, signed, due };
  writeFileSync(fromState("clock"), "0");
  writeFileSync(fromState("clinic.json"), JSON.stringify(clinic), { mode: 0o600 });
} finally {
  await disconnect();
}
