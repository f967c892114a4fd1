const LEAKS = [
  /\n\s+at \S+/,
  /node_modules|\.next[\\/]|\.tsx?:\d+|\/home\/|\/work\/|\/usr\//,
  /\b(select|insert|update|delete)\b[^"]{1,80}\b(from|into|set)\b|Failed query|drizzle|postgres|pglite|SQLSTATE/i,
  /\b(TypeError|RangeError|SyntaxError|ReferenceError|ZodError|ECONN\w+|undefined is not)\b/,
];

export type Answered = { status: number; contentType: string; location: string | null; text: string };

/** What is wrong with how a public door answered something hostile; empty when nothing is. */
export function faultsOf({ status, contentType, location, text }: Answered): string[] {
  const faults = [...(status >= 500 ? [`answered ${status}`] : []), ...LEAKS.filter((leak) => leak.test(text)).map((leak) => `leaks ${leak}`)];
  if (status >= 300 && status < 400) return location?.startsWith("/") && !location.startsWith("//") ? faults : [...faults, "sends to nowhere of ours"];
  if (status >= 400 && !contentType.startsWith("application/problem+json")) return [...faults, `refuses as ${contentType}`];
  return faults;
}

export async function answered(response: Response): Promise<Answered> {
  return { status: response.status, contentType: response.headers.get("content-type") ?? "", location: response.headers.get("location"), text: await response.text() };
}
