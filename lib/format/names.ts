/** `GARCIA, Ana` or `GARCIA, Ana (Ms)`. */
export function formatPersonName(family: string, given: string | null, title?: string | null): string {
  const name = [family.trim().toLocaleUpperCase("en"), given?.trim()].filter(Boolean).join(", ");
  return title ? `${name} (${title})` : name;
}

export function initials(displayName: string): string {
  const words = displayName.trim().split(/\s+/).filter((word) => !/^(dr|mr|mrs|ms|prof)\.?$/i.test(word));
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words[words.length - 1]?.[0] ?? "") : (words[0]?.[1] ?? "");
  return (first + last).toLocaleUpperCase("en");
}
