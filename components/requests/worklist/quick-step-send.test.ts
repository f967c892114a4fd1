import { describe, expect, it, vi } from "vitest";
import type { RequestActions } from "../detail/request-actions";
import { sendStep } from "./quick-step-send";

const line = { id: "r1", version: 5, reference: "V-000123", ownerId: null, snoozedUntil: null, isBehind: false };

function fieldsOf(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

function actionsSaving(version: number) {
  const save = vi.fn(async (_input: unknown) => ({ ok: true, value: { requestId: "r1", reference: "V-000123", version } }) as const);
  return { save, actions: { assign: save, snooze: save } as unknown as RequestActions };
}

describe("a step of the list", () => {
  it("offers to put back the owner of the row it was made on", async () => {
    const { save, actions } = actionsSaving(6);
    const answer = await sendStep({ kind: "assign" }, line, actions)(fieldsOf({ assignToId: "carol" }));
    if (!answer.ok || answer.value.undo === null) throw new Error("no undo");
    await answer.value.undo();
    expect(save).toHaveBeenLastCalledWith({ requestId: "r1", version: 6, assignToId: null });
  });

  it("offers no undo on top of a colleague's change, whose owner or snooze the row never showed", async () => {
    const { actions } = actionsSaving(7);
    const behind = { ...line, version: 6, isBehind: true };
    expect(await sendStep({ kind: "assign" }, behind, actions)(fieldsOf({ assignToId: "carol" }))).toMatchObject({ value: { undo: null } });
    expect(await sendStep({ kind: "snooze" }, behind, actions)(fieldsOf({ until: "2026-11-27T14:00:00Z" }))).toMatchObject({ value: { undo: null } });
  });
});
