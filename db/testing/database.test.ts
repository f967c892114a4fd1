import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { connect } from "../client";
import { useTestDatabase } from "./database";
import { makeClinic } from "./factory";

useTestDatabase();

describe("a migrated database", () => {
  it("has a whole, empty audit chain", async () => {
    const db = await connect();
    const problems = await db.execute(sql`select * from audit_problems()`);
    expect(problems.rows).toEqual([]);
  });
  it("takes a clinic with staff", async () => {
    const clinic = await makeClinic();
    expect(clinic.actor.nurse.roles).toEqual(["nurse"]);
  });
});
