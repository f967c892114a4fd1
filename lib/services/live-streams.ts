import "server-only";
import { listen } from "@/db/listen";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Forbidden } from "@/lib/domain/errors";
import { LiveHub, type Watcher, type Watching } from "./live-hub";

const kept = globalThis as typeof globalThis & { charleyLiveHub?: LiveHub };

/** The one of this process, though its code is loaded once for pages and once for jobs. */
function liveHub(): LiveHub {
  kept.charleyLiveHub ??= new LiveHub(listen);
  return kept.charleyLiveHub;
}

/** Hears of every request of the clinic that comes, changes or is opened, by id alone: what it says is asked for, and audited, elsewhere. Throws Forbidden. */
export async function watchRequests(actor: StaffActor, { onChange, onEnd }: Pick<Watcher, "onChange" | "onEnd">): Promise<Watching> {
  if (!may(actor, "requests.list")) throw new Forbidden();
  return liveHub().add({ clinicId: actor.clinicId, staffId: actor.staffId, onChange, onEnd });
}

/** A server that stops waits for every open answer, and a stream never ends by itself. */
export async function endStreams(): Promise<void> {
  await liveHub().end();
}
