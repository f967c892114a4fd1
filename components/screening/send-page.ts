const TRY_AGAIN_MS = 1_500;
const GIVE_UP_MS = 15_000;

/** The path to see next; null when it could not be saved, with the server's own words if it has some for the person. */
export type SentPage = { to: string } | { to: null; said: string | null };

const NOT_SAVED: SentPage = { to: null, said: null };

/** Posts a page by script. A lost connection is tried once more: the server takes the same page twice as one. */
export async function sendPage(action: string, fields: URLSearchParams): Promise<SentPage> {
  const first = await post(action, fields);
  if (first !== "unreachable") return first;
  await new Promise((done) => setTimeout(done, TRY_AGAIN_MS));
  const second = await post(action, fields);
  return second === "unreachable" ? NOT_SAVED : second;
}

async function post(action: string, body: URLSearchParams): Promise<SentPage | "unreachable"> {
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), GIVE_UP_MS);
  try {
    const answer = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" }, signal: tooLong.signal });
    if (answer.status >= 502) return "unreachable";
    if (answer.status === 429) return { to: null, said: textIn(await answer.json(), "detail") };
    return answer.ok ? pathIn(await answer.json()) : NOT_SAVED;
  } catch {
    return "unreachable";
  } finally {
    clearTimeout(timer);
  }
}

/** A path of this site, and nothing else. */
function pathIn(told: unknown): SentPage {
  const to = textIn(told, "to");
  return to !== null && /^\/[^/]/.test(to) ? { to } : NOT_SAVED;
}

function textIn(told: unknown, name: "to" | "detail"): string | null {
  const text = typeof told === "object" && told !== null ? (told as Record<string, unknown>)[name] : null;
  return typeof text === "string" ? text : null;
}
