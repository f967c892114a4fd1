import "server-only";
import { saveView } from "@/db/queries/saved-views";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { refuseUnseen } from "@/lib/domain/worklist";
import { readViewQuery, type ChangeViewInput } from "@/lib/inputs/views";
import { audited } from "../audited";
import { lockedView, withNewName } from "../view-shelf";

/** Renames one's own view, shares it or takes it back, or lets it show another list. NotFound, Forbidden, Conflict, Invalid for a name in use. */
export async function changeView(actor: StaffActor, { viewId, version, ...changes }: ChangeViewInput): Promise<{ viewId: string }> {
  return withNewName(() =>
    audited(actor, changes.isShared ? "views.share" : "views.save", { kind: "view", id: viewId }, async (tx, note) => {
      const view = await lockedView(tx, actor, { viewId, version });
      if (changes.query !== undefined) refuseUnseen(readViewQuery(changes.query).query, may(actor, "requests.see_pattern"));
      await saveView(tx, view, changes);
      note.changed(...(["name", "isShared", "query"] as const).filter((field) => changes[field] !== undefined && changes[field] !== view[field]));
      return { viewId };
    }),
  );
}
