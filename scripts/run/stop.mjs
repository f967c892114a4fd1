import { stopCommands } from "./command.mjs";

const PATIENCE_MS = 8_000;
let stopping = false;

export function isStopping() {
  return stopping;
}

/** Passes the wish to stop on to what runs, and kills what has not ended in time. */
export function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stopCommands("SIGTERM");
      setTimeout(() => stopCommands("SIGKILL"), PATIENCE_MS).unref();
    });
  }
}
