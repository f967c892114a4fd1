import { createServer, type Server } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { queueMessage } from "@/db/queries/messages";
import { messages, patients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenRequest } from "@/db/testing/refusals";
import type { AppointmentMail } from "@/lib/domain/appointment-messages";
import { MESSAGE_ATTEMPTS } from "@/lib/domain/job";
import { newId } from "@/lib/platform/id";
import { sendMessage } from "./send-message";

const smtp = vi.hoisted(() => ({ url: "smtp://127.0.0.1:1" }));
vi.mock("@/lib/platform/env", async (original) => {
  const real = await original<typeof import("@/lib/platform/env")>();
  return { ...real, env: () => ({ ...real.env(), SMTP_URL: smtp.url }) };
});

useTestDatabase();

/** A mail server that takes everything, or refuses the recipient. */
let server: Server;
let isRefusing = false;
const received: string[] = [];

beforeAll(async () => {
  server = createServer((socket) => {
    let isData = false;
    socket.write("220 test\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (isData) {
        received.push(text);
        isData = !text.includes("\r\n.\r\n");
        if (!isData) socket.write("250 taken\r\n");
      } else if (/^DATA/i.test(text)) {
        isData = true;
        socket.write("354 go on\r\n");
      } else if (/^RCPT/i.test(text) && isRefusing) socket.write("550 nobody@example.test is not known here\r\n");
      else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  smtp.url = `smtp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}?ignoreTLS=true`;
});
afterAll(() => server.close());

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  isRefusing = false;
  received.length = 0;
});

async function queueOne(recipient = "nurse@example.test", body = "See it.\n"): Promise<string> {
  const db = await connect();
  const { clinicId } = clinic;
  const id = newId();
  await db.transaction((tx) => queueMessage(tx, { id, clinicId, recipient, subject: "You have a new item", body, availableAt: new Date() }));
  return id;
}

const words = ({ kind, startsAt }: AppointmentMail) => ({ subject: `About ${kind}`, body: `${startsAt.toISOString()}\n` });
const send = (messageId: string, actor = clinic.system) => sendMessage(actor, { messageId, write: words });

async function findMessage(id: string) {
  const db = await connect();
  const [row] = await db.select().from(messages).where(eq(messages.id, id));
  if (!row) throw new Error("no message");
  return row;
}

describe("a waiting message", () => {
  it("is sent once and says when", async () => {
    const id = await queueOne();
    expect(await send(id)).toBe("sent");
    expect(await send(id)).toBe("nothing to send");
    expect(received.join("")).toContain("Subject: You have a new item");
    expect(received.join("").match(/Subject:/g)).toHaveLength(1);
    expect(await findMessage(id)).toMatchObject({ attempts: 1, lastError: null, deadAt: null });
    expect((await findMessage(id)).sentAt).not.toBeNull();
    expect((await auditTrail(clinic.clinicId, "messages.send")).at(-1)).toMatchObject({ outcome: "ok", subjectId: id, changedFields: ["attempts", "sentAt"] });
  });

  it("is sent once by two servers that are asked for it at the same time", async () => {
    const id = await queueOne();
    const outcomes = await Promise.all([send(id), send(id), send(id)]);
    expect(outcomes.filter((outcome) => outcome === "sent")).toHaveLength(1);
    expect(received.join("").match(/Subject:/g)).toHaveLength(1);
    expect(await findMessage(id)).toMatchObject({ attempts: 1 });
  });

  it("is not sent before its time, and a job waits for that", async () => {
    const id = newId();
    const availableAt = new Date(Date.now() + 3_600_000);
    const db = await connect();
    await db.transaction((tx) => queueMessage(tx, { id, clinicId: clinic.clinicId, recipient: "nurse@example.test", subject: "s", body: "b", availableAt }));
    const jobs = async () => (await db.execute<{ at: Date }>(sql`select start_after as at from pgboss.job where name = 'messages.send' and data->>'messageId' = ${id}`)).rows.map(({ at }) => new Date(at));
    expect(await send(id)).toBe("not yet");
    expect(received).toEqual([]);
    expect(await jobs()).toEqual([availableAt, availableAt]);
  });

  it("waits for another attempt when the mail server refuses it, and keeps only the code", async () => {
    isRefusing = true;
    const id = await queueOne();
    expect(await send(id)).toBe("again");
    expect(await findMessage(id)).toMatchObject({ attempts: 1, sentAt: null, deadAt: null, lastError: "SMTP 550" });
    isRefusing = false;
    expect(await send(id)).toBe("sent");
  });

  it("is given up after the last attempt and stays visible as failed", async () => {
    isRefusing = true;
    const id = await queueOne();
    const db = await connect();
    await db.update(messages).set({ attempts: MESSAGE_ATTEMPTS - 1, version: 2 }).where(eq(messages.id, id));
    expect(await send(id)).toBe("failed");
    expect((await findMessage(id)).deadAt).not.toBeNull();
    expect((await auditTrail(clinic.clinicId, "messages.send")).at(-1)?.changedFields).toEqual(["attempts", "deadAt", "lastError"]);
  });

  it("does not exist for a job of another clinic", async () => {
    const id = await queueOne();
    const other = { ...clinic.system, clinicId: (await makeClinic()).clinicId };
    expect(await send(id, other)).toBe("nothing to send");
    expect(received).toEqual([]);
  });

  it("leaves no secret of a patient's link behind once it is sent", async () => {
    const id = await queueOne("ana@example.test", `http://c.test/check-in/${"x".repeat(43)}\n`);
    await send(id);
    expect(received.join("")).toContain("x".repeat(43));
    expect((await findMessage(id)).body).toBe("http://c.test/check-in/…\n");
  });

  it("is given up unsent when its patient asked meanwhile not to be contacted, or has died", async () => {
    for (const changes of [{ isDoNotContact: true }, { diedOn: "2026-11-01" }]) {
      const { requestId } = await seenRequest(clinic);
      const { patientId } = await requestRow(requestId);
      await (await connect()).update(patients).set({ email: "ana@example.test", ...changes, version: 2 }).where(eq(patients.id, patientId));
      const id = await queueOne("Ana@example.test");
      expect(await send(id)).toBe("failed");
      expect(await findMessage(id)).toMatchObject({ sentAt: null, lastError: "do not contact", attempts: 1 });
    }
    expect(received).toEqual([]);
  });

  it("reaches staff all the same, who are told as staff", async () => {
    const { requestId } = await seenRequest(clinic);
    const { patientId } = await requestRow(requestId);
    const email = `${clinic.actor.nurse.staffId}@example.test`;
    await (await connect()).update(patients).set({ email, isDoNotContact: true, version: 2 }).where(eq(patients.id, patientId));
    expect(await send(await queueOne(email))).toBe("sent");
  });
});
