/** The SQLSTATE of a failed statement, whichever driver and wrapper threw it; null when it was no database error. */
export function sqlStateOf(error: unknown): string | null {
  for (let current: unknown = error; current instanceof Error; current = current.cause) {
    const code: unknown = "code" in current ? current.code : null;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}
