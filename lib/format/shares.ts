const NO_BREAK_SPACE = "\u00a0";

/** `69 %` of a share from 0 to 1; the sign is never parted from its number. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}${NO_BREAK_SPACE}%`;
}

/** `69 %, interval 56 to 80 %` */
export function percentWithInterval({ share, low, high }: { share: number; low: number; high: number }): string {
  return `${percent(share)}, interval ${Math.round(low * 100)} to ${percent(high)}`;
}
