import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Floors = Record<string, { atLeast: string; because: string }>;

const DAY_MS = 86_400_000;
/** Advisories appear weekly; a release looks again at least this often. */
const REVIEW_LASTS_DAYS = 30;

export function readFloorFile(root: string): { reviewedOn: string; floors: Floors } {
  return JSON.parse(readFileSync(join(root, "scripts", "version-floor.json"), "utf8"));
}

export function installedVersion(root: string, name: string): string | null {
  try {
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));
    return manifest.version;
  } catch {
    // Not installed, or damaged: below every floor either way.
    return null;
  }
}

/** What is below its floor, as sentences. */
export function findBelowFloor(floors: Floors, versionOf: (name: string) => string | null): string[] {
  return Object.entries(floors).flatMap(([name, { atLeast, because }]) => {
    const version = versionOf(name);
    if (version !== null && compareVersions(version, atLeast) >= 0) return [];
    return [`${name} is ${version ?? "not installed"} and must be at least ${atLeast}: ${because}.`];
  });
}

/** Negative when `left` is older; a pre-release is older than its release. */
export function compareVersions(left: string, right: string): number {
  const parts = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);
  const newer = parts(right);
  const difference = parts(left).map((part, index) => part - (newer[index] ?? 0)).find((delta) => delta !== 0);
  return difference ?? Number(right.includes("-")) - Number(left.includes("-"));
}

export function findOverdueReview(reviewedOn: string, now: Date): string[] {
  const ageDays = Math.floor((now.getTime() - Date.parse(reviewedOn)) / DAY_MS);
  return ageDays <= REVIEW_LASTS_DAYS ? [] : [`scripts/version-floor.json was reviewed ${ageDays} days ago: read the advisories again and set reviewedOn.`];
}
