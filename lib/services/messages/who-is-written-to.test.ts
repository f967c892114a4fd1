import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Every service that writes a message, and what keeps it from a person who is not to be contacted. */
const WRITERS: Record<string, RegExp> = {
  "appointment-mail.ts": /async function tell\([\s\S]*mailAddress[\s\S]*queueAppointmentMessage[\s\S]*isEmailBarredInClinic/,
  "check-ins/send-check-in-link.ts": /isEmailBarredInClinic[\s\S]*lockedToSend|lockedToSend[\s\S]*isEmailBarredInClinic/,
  "drafts/mail-resume-link.ts": /isEmailBarredInClinic/,
  "messages/remind-appointment.ts": /mailAddress[\s\S]*queueAppointmentMessage/,
  // To staff alone.
  "requests/escalate-request.ts": /findTriageLeadInClinic/,
};

describe("messages", () => {
  it("are written by the services of this list alone, each of which minds who is not to be contacted", () => {
    const services = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
    const writers = services.filter((file) => readFileSync(path.join(ROOT, file), "utf8").match(/queue(Appointment)?Message\(/)).sort();
    expect(writers).toEqual(Object.keys(WRITERS).sort());
    for (const file of writers) expect(readFileSync(path.join(ROOT, file), "utf8")).toMatch(WRITERS[file] ?? /never/);
  });
});
