/** Header by which proxy.ts tells a page its own path, so that sign-in can lead back to it. */
export const PATH_HEADER = "x-charley-path";
export const START_PAGE = "/requests";

/** The given path when it is one of this site, else the start page; never another origin. */
export function sameSitePath(value: unknown): string {
  if (typeof value !== "string" || value.length > 512 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value) || value.includes("\\")) return START_PAGE;
  const base = "http://same.site";
  const url = URL.canParse(value, base) ? new URL(value, base) : null;
  if (url === null || url.origin !== base || url.pathname.startsWith("//") || /^\/(sign-in|setup|api)(\/|$)/.test(url.pathname)) return START_PAGE;
  return `${url.pathname}${url.search}`;
}
