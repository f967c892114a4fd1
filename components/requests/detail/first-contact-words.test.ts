import { describe, expect, it } from "vitest";
import { contactSince } from "./first-contact-words";

const contact = (occurredAt: string) => ({ id: "c", channel: "call", outcome: "reached", note: null, occurredAt, checkInPoint: null, by: "Nurse" }) as const;
const raisedAt = "2026-11-22T15:00:00.000Z";

describe("the contact that a flag shows", () => {
  it("is never one from before the flag was raised", () => {
    expect(contactSince({ raisedAt }, { firstContactAt: "2026-10-27T15:00:00.000Z", contacts: [contact("2026-11-22T14:59:59.000Z")] })).toBeNull();
  });

  it("is the newest since then, also one of the same moment", () => {
    expect(contactSince({ raisedAt }, { firstContactAt: "2026-10-27T15:00:00.000Z", contacts: [contact("2026-11-22T16:00:00.000Z"), contact(raisedAt)] })).toBe("2026-11-22T16:00:00.000Z");
    expect(contactSince({ raisedAt }, { firstContactAt: raisedAt, contacts: [] })).toBe(raisedAt);
  });
});
