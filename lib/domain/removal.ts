/** What was taken away: why, by whom and when (ISO). */
export type Removal = { reason: string; by: string; at: string };

const NOT_KNOWN = "Not known";

/** Of a stored row. That it was taken away hangs on the moment alone: a name that is missing brings nothing back. */
export function removalOf({ removedAt, removeReason }: { removedAt: Date | null; removeReason: string | null }, by: string | null): Removal | null {
  return removedAt === null ? null : { reason: removeReason ?? NOT_KNOWN, by: by ?? NOT_KNOWN, at: removedAt.toISOString() };
}
