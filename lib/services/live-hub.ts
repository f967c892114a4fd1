import "server-only";
import type { listen } from "@/db/listen";
import { readLiveChange, type LiveChange } from "@/lib/domain/live";
import { deferred } from "@/lib/platform/deferred";

/** More windows than anybody looks at, and few enough that nobody can use up the server. */
export const MOST_STREAMS_OF_ONE = 12;
const HEARD_WITHIN_MS = 4_000;

export type Watcher = { clinicId: string; staffId: string; onChange: (change: LiveChange) => void; onEnd: () => void };
export type Watching = { kind: "watching"; stop: () => void } | { kind: "too many" } | { kind: "not connected" };

/** Tells every open screen of a clinic what the database tells this server, over the server's one connection. */
export class LiveHub {
  private readonly watchers = new Set<Watcher>();
  private stopListening: (() => Promise<void>) | null = null;
  private isHeard = false;
  private isOver = false;
  private whenHeard = deferred();

  constructor(private readonly startListening: typeof listen) {}

  /** Refused while the server is not told of changes: the screen then asks by itself. */
  async add(watcher: Watcher): Promise<Watching> {
    await this.hear();
    if (!this.isHeard || this.isOver) return { kind: "not connected" };
    const own = [...this.watchers].filter(({ staffId }) => staffId === watcher.staffId);
    if (own.length >= MOST_STREAMS_OF_ONE) return { kind: "too many" };
    this.watchers.add(watcher);
    return { kind: "watching", stop: () => void this.watchers.delete(watcher) };
  }

  /** Ends every stream and takes no more. */
  async end(): Promise<void> {
    this.isOver = true;
    this.endWatchers();
    await this.stopListening?.();
  }

  private async hear(): Promise<void> {
    if (this.isHeard || this.isOver) return;
    this.stopListening ??= this.startListening({ onTold: (told) => this.tell(told), onHeard: (isHeard) => this.hearChanged(isHeard) });
    const patience = deferred();
    const timer = setTimeout(patience.resolve, HEARD_WITHIN_MS);
    await Promise.race([this.whenHeard.promise, patience.promise]);
    clearTimeout(timer);
  }

  private tell(told: string): void {
    const change = readLiveChange(told);
    if (change === null) return;
    for (const watcher of this.watchers) if (watcher.clinicId === change.clinicId) watcher.onChange(change);
  }

  /** What was told while nobody listened is lost, so the streams end: each screen opens its own again and catches up. */
  private hearChanged(isHeard: boolean): void {
    this.isHeard = isHeard;
    if (isHeard) return this.whenHeard.resolve();
    this.whenHeard = deferred();
    this.endWatchers();
  }

  private endWatchers(): void {
    for (const { onEnd } of [...this.watchers]) onEnd();
    this.watchers.clear();
  }
}
