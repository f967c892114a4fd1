import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "../testing/database";
import { makeClinic, type TestClinic } from "../testing/factory";
import { requestRow, seenRequest, type Seen } from "../testing/refusals";
import { makeRequest } from "../testing/requests";
import { connect, type Tx } from "../client";
import { DomainError } from "@/lib/domain/errors";
import { canMove, MOVES, type MoveVerb } from "@/lib/domain/pathway";
import { STAGES, type Stage } from "@/lib/domain/stages";
import { newId } from "@/lib/platform/id";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { insertStageMove } from "./request-moves";
import { saveRequest } from "./requests";

useTestDatabase();

// Written out by hand from the pathway on the product page, so that neither table below vouches for itself.
const PAGE: Record<Stage, string[]> = {
  new: ["accept", "ask_information", "decline", "mark_duplicate", "withdraw"],
  needs_info: ["receive_information", "decline", "withdraw"],
  accepted: ["order_ultrasound", "close_without_ultrasound", "withdraw"],
  ultrasound_ordered: ["schedule_ultrasound", "cancel_order"],
  ultrasound_scheduled: ["cancel_appointment", "record_no_show", "complete_exam"],
  ultrasound_done: ["sign_report"],
  reported: ["plan_treatment", "order_ultrasound", "close", "withdraw"],
  treatment_planned: ["record_treatment", "cancel_plan", "withdraw"],
  follow_up: ["close"],
  closed: [],
  declined: [],
  withdrawn: [],
  duplicate: [],
};

const TO_REPORTED: MoveVerb[] = ["accept", "order_ultrasound", "schedule_ultrasound", "complete_exam", "sign_report"];
const WAYS: Record<Stage, MoveVerb[]> = {
  new: [],
  needs_info: ["ask_information"],
  accepted: TO_REPORTED.slice(0, 1),
  ultrasound_ordered: TO_REPORTED.slice(0, 2),
  ultrasound_scheduled: TO_REPORTED.slice(0, 3),
  ultrasound_done: TO_REPORTED.slice(0, 4),
  reported: TO_REPORTED,
  treatment_planned: [...TO_REPORTED, "plan_treatment"],
  follow_up: [...TO_REPORTED, "plan_treatment", "record_treatment"],
  closed: ["accept", "close_without_ultrasound"],
  declined: ["decline"],
  withdrawn: ["withdraw"],
  duplicate: ["mark_duplicate"],
};
const VERBS = Object.keys(MOVES) as MoveVerb[];

class RollBack extends Error {}

let clinic: TestClinic;
let kept: { id: string };
beforeAll(async () => {
  clinic = await makeClinic();
  kept = await makeRequest(clinic.patient);
});

async function step(tx: Tx, requestId: string, verb: MoveVerb, toStage: Stage = MOVES[verb].to): Promise<void> {
  const row = await readRow(tx, requestId);
  const isDuplicate = toStage === "duplicate";
  if (isDuplicate) await saveRequest(tx, requestId, clinic.clinicId, row.version, { duplicateOfId: kept.id });
  const { staffId, name } = clinic.actor.clinician;
  await insertStageMove(tx, {
    id: newId(), clinicId: clinic.clinicId, requestId, verb, fromStage: row.stage, toStage, reason: "Test.", keptRequestId: verb === "mark_duplicate" ? kept.id : null,
    outcome: verb === "close" ? "referred" : null, actorKind: "staff",
    actorId: staffId, actorName: name, requestVersion: row.version + (isDuplicate ? 1 : 0), occurredAt: new Date(),
  });
}

async function readRow(tx: Tx, requestId: string): Promise<{ stage: Stage; version: number }> {
  const found = await tx.execute<{ stage: Stage; version: number }>(sql`select stage, version from requests where id = ${requestId}`);
  const [row] = found.rows;
  if (!row) throw new Error("The test made no such request.");
  return row;
}

async function makeAt(stage: Stage): Promise<string> {
  const { id } = await makeRequest(clinic.patient);
  const db = await connect();
  for (const verb of WAYS[stage]) await db.transaction((tx) => step(tx, id, verb));
  expect((await requestRow(id)).stage).toBe(stage);
  return id;
}

/** Whether the database lets the move through; the move itself is taken back. */
async function isLetThrough(requestId: string, verb: MoveVerb, toStage: Stage): Promise<boolean> {
  const db = await connect();
  try {
    await db.transaction(async (tx) => {
      await step(tx, requestId, verb, toStage);
      throw new RollBack();
    });
  } catch (error) {
    if (error instanceof RollBack) return true;
    if (error instanceof DomainError && error.code === "invalid") return false;
    throw error;
  }
  throw new Error("unreachable");
}

describe("the pathway of the database", () => {
  it.each(STAGES)("lets exactly the steps of the product page leave %s, as the domain does", { timeout: 60_000 }, async (stage) => {
    const id = await makeAt(stage);
    const passed: string[] = [];
    for (const verb of VERBS) if (await isLetThrough(id, verb, MOVES[verb].to)) passed.push(verb);
    expect(passed.toSorted()).toEqual(PAGE[stage].toSorted());
    expect(VERBS.filter((verb) => canMove(stage, verb)).toSorted()).toEqual(PAGE[stage].toSorted());
  });

  it("lets no step lead anywhere but to its own stage", { timeout: 60_000 }, async () => {
    const id = await makeAt("new");
    for (const verb of ["accept", "decline", "withdraw"] as const) {
      for (const wrong of STAGES.filter((stage) => stage !== MOVES[verb].to)) expect(await isLetThrough(id, verb, wrong), `${verb} to ${wrong}`).toBe(false);
    }
  });

  it("refuses a stage that changes without a recorded move", async () => {
    const { requestId } = await seenRequest(clinic);
    const db = await connect();
    const bare = db.execute(sql`update requests set stage = 'accepted', version = version + 1 where id = ${requestId}`);
    await expect(bare).rejects.toMatchObject({ cause: { code: "CH003" } });
    expect((await requestRow(requestId)).stage).toBe("new");
  });

  it("refuses to change or remove a recorded move", async () => {
    await seenRequest(clinic);
    const db = await connect();
    for (const statement of [sql`update stage_moves set reason = 'x'`, sql`delete from stage_moves`]) {
      await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: "CH002" } });
    }
  });

  it("turns a move on an older version into a conflict", async () => {
    const { requestId, version } = await seenRequest(clinic);
    const db = await connect();
    const { staffId, name } = clinic.actor.clinician;
    const late = db.transaction((tx) =>
      insertStageMove(tx, {
        id: newId(), clinicId: clinic.clinicId, requestId, verb: "accept", fromStage: "new", toStage: "accepted", reason: "Test.",
        actorKind: "staff", actorId: staffId, actorName: name, requestVersion: version - 1, occurredAt: new Date(),
      }),
    );
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("two people deciding at once", () => {
  it("leaves one winner, and tells the other who won", async () => {
    for (let round = 0; round < 10; round += 1) {
      const seen: Seen = await seenRequest(clinic);
      const accept = (actor: TestClinic["actor"]["nurse"]) => acceptRequest(actor, { ...seen, reason: "Fits.", patternOpinion: null });
      const results = await Promise.allSettled([accept(clinic.actor.nurse), accept(clinic.actor.clinician)]);
      const lost = results.find((result) => result.status === "rejected");
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(lost?.reason).toMatchObject({ code: "conflict", current: { version: seen.version + 1, what: "Accepted for screening: Fits." } });
      expect(await requestRow(seen.requestId)).toMatchObject({ stage: "accepted", version: seen.version + 1 });
    }
  });
});
