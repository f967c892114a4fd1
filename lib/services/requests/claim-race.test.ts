import { beforeAll, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import { DomainError } from "@/lib/domain/errors";
import { claimRequest } from "./claim-request";

useTestDatabase();

const RACERS = 8;
const ROUNDS = 10;

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

it("has one winner when eight people claim a request at the same moment, in every one of ten rounds, and tells the others who it was", async () => {
  const people = await Promise.all(Array.from({ length: RACERS }, (_, index) => makeStaff(clinic.clinicId, ["nurse"], `Nurse ${index + 1}`)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = await seenRequest(clinic);
    const results = await Promise.allSettled(people.map((person) => claimRequest(person, seen)));
    const winners = people.filter((_, index) => results[index]?.status === "fulfilled");
    expect(winners).toHaveLength(1);
    expect(await requestRow(seen.requestId)).toMatchObject({ assignedToId: winners[0]?.staffId, version: seen.version + 1 });
    const losses = results.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
    expect(losses.every((loss) => loss instanceof DomainError && loss.code === "conflict")).toBe(true);
    expect(losses).toEqual(losses.map(() => expect.objectContaining({ current: expect.objectContaining({ changedBy: winners[0]?.name }) })));
    const trail = (await auditTrail(clinic.clinicId, "requests.claim")).filter(({ subjectId }) => subjectId === seen.requestId);
    expect(trail.filter(({ outcome }) => outcome === "ok")).toHaveLength(1);
    expect(trail.filter(({ outcome }) => outcome === "failed")).toHaveLength(RACERS - 1);
  }
});
