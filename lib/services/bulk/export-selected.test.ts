import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { seenRequests } from "@/db/testing/bulk";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { exportSelected } from "./export-selected";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

const query = freshWorklistQuery("all");

describe("exporting the selected requests", () => {
  it("holds exactly them in the order of the list, and writes the audit row", async () => {
    const seen = await seenRequests(clinic, 3);
    const ids = [2, 0].map((index) => seen[index]?.requestId ?? "");
    const { rows } = await exportSelected(clinic.actor.sonographer, { ids, query });
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect((await auditTrail(clinic.clinicId, "requests.export")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 2 });
  });

  it("is refused to an administrator, and to a coordinator with the pattern; another clinic's requests are left out", async () => {
    const ids = (await seenRequests(clinic, 1)).map(({ requestId }) => requestId);
    await expect(exportSelected(clinic.actor.admin, { ids, query })).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportSelected(clinic.actor.coordinator, { ids, query: { ...query, columns: ["pattern"] } })).rejects.toMatchObject({ code: "forbidden" });
    const other = await makeClinic();
    expect((await exportSelected(other.actor.nurse, { ids, query })).rows).toEqual([]);
  });
});
