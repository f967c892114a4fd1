import { Conflict } from "./errors";
import type { Stage } from "./stages";
import type { Urgency } from "./cramp-pattern/urgency";

/** What the sender of a request gets back; a replay tells the same as the first time. */
export type ReceivedRequest = {
  id: string;
  reference: string;
  receivedAt: string;
  stage: Stage;
  urgency: Urgency;
  isReplay: boolean;
};

/** The same idempotency key came again with other content. `requestId` is what the key made the first time. */
export class KeyReused extends Conflict {
  constructor(readonly requestId: string) {
    super("This idempotency key was used for another request. Send a new key.");
    this.name = "KeyReused";
  }
}
