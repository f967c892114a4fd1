const NO_BREAK_SPACE = "\u00a0";

/** `1.8 s`: leading zero, no trailing zero, never parted from its unit at the end of a line. */
export function numberWithUnit(value: number, unit: string, decimals = 2): string {
  return `${plainNumber(value, decimals)}${NO_BREAK_SPACE}${unit}`;
}

export function plainNumber(value: number, decimals = 2): string {
  const rounded = Number(value.toFixed(decimals));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
