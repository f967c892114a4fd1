let fixed: Date | null = null;

/** The one clock of services and jobs, so that tests can fix it. */
export function now(): Date {
  return fixed ? new Date(fixed) : new Date();
}

export function fixClock(at: Date | null): void {
  fixed = at;
}
