import "server-only";
import { countViewsOfOwner, insertView } from "@/db/queries/saved-views";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { MOST_VIEWS } from "@/lib/domain/saved-views";
import { refuseUnseen } from "@/lib/domain/worklist";
import { readViewQuery, type SaveViewInput } from "@/lib/inputs/views";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { withNewName } from "../view-shelf";

/** Keeps a list under a name, for oneself or for the clinic. Forbidden when it asks for what the person may not see; Invalid for a name in use. */
export async function saveView(actor: StaffActor, { name, isShared, query }: SaveViewInput): Promise<{ viewId: string }> {
  const id = newId();
  await withNewName(() =>
    audited(actor, isShared ? "views.share" : "views.save", { kind: "view", id }, async (tx, note) => {
      refuseUnseen(readViewQuery(query).query, may(actor, "requests.see_pattern"));
      if ((await countViewsOfOwner(tx, actor.clinicId, actor.staffId)) >= MOST_VIEWS) throw new Invalid(`Keep at most ${MOST_VIEWS} views. Delete one that you no longer need.`);
      await insertView(tx, { id, clinicId: actor.clinicId, ownerId: actor.staffId, name, isShared, query, createdAt: now() });
      note.changed("name", "isShared", "query");
    }),
  );
  return { viewId: id };
}
