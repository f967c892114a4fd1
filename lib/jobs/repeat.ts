import { log } from "@/lib/platform/log";

/** Runs `work` again and again with a pause between, one at a time. The returned function ends it after the current run. */
export function repeat(name: string, everyMs: number, work: () => Promise<unknown>): () => Promise<void> {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();

  async function run(): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The next run is the retry; an outage shows in the log and at /api/ready.
      log().error({ job: name, error: error instanceof Error ? error.message.slice(0, 200) : "unknown" }, "repeated work failed");
    }
    if (!isStopped) timer = setTimeout(next, everyMs);
  }
  function next(): void {
    current = run();
  }

  timer = setTimeout(next, everyMs);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await current;
  };
}
