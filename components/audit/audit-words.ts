export const OUTCOME_WORDS = { ok: "Done", denied: "Refused", failed: "Failed" } as const;

const VERBS: Record<string, string> = { get: "opened", list: "looked at the list of", see: "saw", see_counts: "saw counts of" };

/** `requests.record_contact` as a person reads it: "requests: record contact". */
export function actionWords(action: string): string {
  const [noun = "", verb = ""] = action.split(".");
  const words = verb.replaceAll("_", " ");
  return VERBS[verb] ? `${VERBS[verb]} ${noun.replaceAll("_", " ")}` : `${noun.replaceAll("_", " ")}: ${words}`;
}
