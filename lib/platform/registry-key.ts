import { createHmac, hkdfSync } from "node:crypto";
import { env } from "./env";

const PURPOSE = "charley registry pseudonyms 1";

/**
 * The pseudonym of a person in registry files and by how many days their dates are moved, at most so many either way, both from the clinic's own secret:
 * the same in every export, and not to be undone without it.
 */
export function registryDisguise(personId: string, mostShiftDays: number): { pseudonym: string; shiftDays: number } {
  const key = Buffer.from(hkdfSync("sha256", env().AUDIT_ANCHOR_KEY, "", PURPOSE, 32));
  const digest = createHmac("sha256", key).update(personId).digest();
  return { pseudonym: digest.subarray(0, 8).toString("hex"), shiftDays: (digest.readUIntBE(8, 6) % (2 * mostShiftDays + 1)) - mostShiftDays };
}
