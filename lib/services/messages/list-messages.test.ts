import { beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { queueMessage } from "@/db/queries/messages";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { newId } from "@/lib/platform/id";
import { listMessages } from "./list-messages";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
  const db = await connect();
  const { clinicId } = clinic;
  await db.transaction((tx) => queueMessage(tx, { id: newId(), clinicId, recipient: "nurse@example.test", subject: "You have a new item", body: "See it.\n", availableAt: new Date() }));
});

describe("the outbox", () => {
  it("shows an administrator what waits, and that no mail server is set", async () => {
    const outbox = await listMessages(clinic.actor.admin);
    expect(outbox).toMatchObject({ counts: { waiting: 1, sent: 0, failed: 0, dropped: 0 }, hasMailServer: false });
    expect(outbox.messages).toMatchObject([{ recipient: "nurse@example.test", state: "waiting", endedAt: null, attempts: 0 }]);
    expect((await auditTrail(clinic.clinicId, "messages.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 1, changedFields: [] });
  });

  it("is refused to everybody else", async () => {
    await expect(listMessages(clinic.actor.clinician)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listMessages(clinic.actor.coordinator)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("holds nothing of another clinic", async () => {
    const other = await makeClinic();
    expect((await listMessages(other.actor.admin)).messages).toEqual([]);
  });
});
