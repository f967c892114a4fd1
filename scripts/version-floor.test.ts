import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareVersions, findBelowFloor, findOverdueReview, installedVersion, readFloorFile } from "./version-floor";

const ROOT = join(import.meta.dirname, "..");
const { floors, reviewedOn } = readFloorFile(ROOT);

describe("the version floor", () => {
  test("nothing installed is below it", () => {
    expect(findBelowFloor(floors, (name) => installedVersion(ROOT, name))).toEqual([]);
  });

  test("covers the packages that face the network", () => {
    expect(Object.keys(floors)).toEqual(expect.arrayContaining(["next", "react", "react-dom", "next-auth", "nodemailer"]));
  });

  test.each([
    ["an old release", "16.3.2"],
    ["a pre-release of the floor", "16.3.3-canary.1"],
    ["an older major with larger numbers", "15.99.99"],
    ["a package that is missing", null],
  ])("%s is refused", (_title, version) => {
    expect(findBelowFloor({ next: { atLeast: "16.3.3", because: "a hole" } }, () => version)).toHaveLength(1);
  });

  test.each(["16.3.3", "16.3.10", "16.4.0", "17.0.0"])("%s is accepted at a floor of 16.3.3", (version) => {
    expect(compareVersions(version, "16.3.3")).toBeGreaterThanOrEqual(0);
  });

  test("a release is reminded once nobody has read the advisories for 30 days", () => {
    expect(findOverdueReview("2026-01-01", new Date("2026-01-31T00:00:00Z"))).toEqual([]);
    expect(findOverdueReview("2026-01-01", new Date("2026-02-01T00:00:00Z"))).toHaveLength(1);
    expect(Date.parse(reviewedOn)).not.toBeNaN();
  });
});
