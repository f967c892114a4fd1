const languages = new Intl.DisplayNames("en", { type: "language" });

/** `es-MX` → `Spanish`; a tag without a known name stays as it is. */
export function languageName(tag: string): string {
  return languages.of(tag.split("-")[0] ?? tag) ?? tag;
}
