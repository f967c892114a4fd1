import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { screeningDrafts } from "@/db/schema";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { YOU_FIELDS } from "@/lib/inputs/screening-person";
import { fixClock } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { saveDraft } from "./save-draft";
import { startDraft } from "./start-draft";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

const PERSON = { givenName: "Ana", familyName: "Garcia", "bornOn-month": "3", "bornOn-day": "14", "bornOn-year": "1961", phone: "(312) 555-0142", email: "" };

async function reachableAt(token: string): Promise<string | null> {
  const db = await connect();
  const [row] = await db.select({ at: screeningDrafts.reachableAt }).from(screeningDrafts).where(eq(screeningDrafts.tokenSha256, sha256(token)));
  if (!row) throw new Error("The draft is gone.");
  return row.at?.toISOString() ?? null;
}

const sayWho = (token: string, changes: Partial<typeof PERSON> = {}) => saveDraft(clinic.patient, { token, page: "you", names: YOU_FIELDS, typed: { ...PERSON, ...changes } });

describe("whether staff can call about an unfinished form", () => {
  it("they can from the moment a name, a birth date and a phone are right, and later pages do not change that", async () => {
    fixClock(new Date("2026-11-22T15:00:00Z"));
    const { token } = await startDraft(clinic.patient);
    await saveDraft(clinic.patient, { token, page: "cramps", names: ["hasCramps"], typed: { hasCramps: "yes" } });
    expect(await reachableAt(token)).toBeNull();
    await sayWho(token);
    fixClock(new Date("2026-11-22T16:00:00Z"));
    await saveDraft(clinic.patient, { token, page: "note", names: ["note"], typed: { note: "x" } });
    await sayWho(token, { givenName: "Anna" });
    expect(await reachableAt(token)).toBe("2026-11-22T15:00:00.000Z");
  });

  it.each([{ phone: "12" }, { givenName: " " }, { "bornOn-year": "" }, { "bornOn-year": "2027" }])("they cannot with %o, also when it was right before", async (wrong) => {
    fixClock(new Date("2026-11-22T15:00:00Z"));
    const { token } = await startDraft(clinic.patient);
    await sayWho(token);
    await sayWho(token, wrong);
    expect(await reachableAt(token)).toBeNull();
  });

  it("a wrong e-mail address keeps nobody from calling", async () => {
    const { token } = await startDraft(clinic.patient);
    await sayWho(token, { email: "ana@" });
    expect(await reachableAt(token)).not.toBeNull();
  });
});
