import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeRefusals, requestRow, seenRequest } from "@/db/testing/refusals";
import { getRequest } from "./get-request";
import { noteRequest } from "./note-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("adding a note", () => {
  it("keeps the words with their author, leaves the version alone, and writes the audit row", async () => {
    const seen = await seenRequest(clinic);
    await noteRequest(clinic.actor.sonographer, { requestId: seen.requestId, body: "Prefers the afternoon." });
    const detail = await getRequest(clinic.actor.coordinator, { requestId: seen.requestId });
    expect(detail?.notes).toMatchObject([{ body: "Prefers the afternoon.", by: clinic.actor.sonographer.name }]);
    expect((await requestRow(seen.requestId)).version).toBe(seen.version);
    expect((await auditTrail(clinic.clinicId, "requests.note")).at(-1)).toMatchObject({ outcome: "ok", changedFields: ["notes"] });
  });
});

describeRefusals({
  permission: "requests.note",
  by: "sonographer",
  notBy: "admin",
  isVersioned: false,
  act: (actor, seen) => noteRequest(actor, { requestId: seen.requestId, body: "A note." }),
});
