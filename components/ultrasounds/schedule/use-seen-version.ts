import { useState } from "react";
import type { Answer } from "@/components/requests/detail/request-actions";

/** The version to act on in a dialog: the one that stood when it opened, whatever a refresh brings behind it. */
export function seenVersion(seen: number | null, isOpen: boolean, current: number): number | null {
  return isOpen ? (seen ?? current) : null;
}

/** After a conflict it is the version that the conflict told of. */
export function useSeenVersion(isOpen: boolean, current: number) {
  const [seen, setSeen] = useState(() => seenVersion(null, isOpen, current));
  const next = seenVersion(seen, isOpen, current);
  if (next !== seen) setSeen(next);
  async function learn<Value>(answering: Promise<Answer<Value>>): Promise<Answer<Value>> {
    const answer = await answering;
    const told = answer.ok ? null : answer.current;
    if (told !== null) setSeen(told.version);
    return answer;
  }
  return { version: next ?? current, learn };
}
