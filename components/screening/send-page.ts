const TRY_AGAIN_MS = 1_500;
const GIVE_UP_MS = 20_000;

/**
 * Posts a page by script and returns the path to see next; null when it could not be saved. A lost connection is tried
 * once more: the server takes the same page twice as one.
 */
export async function sendPage(action: string, fields: URLSearchParams): Promise<string | null> {
  const first = await post(action, fields);
  if (first !== "unreachable") return first;
  await new Promise((done) => setTimeout(done, TRY_AGAIN_MS));
  const second = await post(action, fields);
  return second === "unreachable" ? null : second;
}

async function post(action: string, body: URLSearchParams): Promise<string | null | "unreachable"> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), GIVE_UP_MS);
  try {
    const answer = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" }, signal: tooLong.signal });
    if (answer.status >= 502) return "unreachable";
    return answer.ok ? pathIn(await answer.json()) : null;
  } catch {
    return "unreachable";
  } finally {
    clearTimeout(timer);
  }
}

/** A path of this site, and nothing else. */
function pathIn(told: unknown): string | null {
  const to = typeof told === "object" && told !== null && "to" in told ? told.to : null;
  return typeof to === "string" && /^\/[^/]/.test(to) ? to : null;
}
