import { Conflict } from "./errors";

export function settingsChanged(version: number): Conflict {
  return new Conflict("Somebody saved these settings meanwhile. Reload the page to see theirs; what you typed stays here until then.", {
    version,
    changedBy: null,
    changedAt: null,
    what: null,
  });
}
