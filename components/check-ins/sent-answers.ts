import type { CheckInAnswers } from "@/lib/domain/care";

/** The answers as they are sent: what was cleared is left out, and so is a follow-up that nothing opened. */
export function sentAnswers(answers: CheckInAnswers): CheckInAnswers {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return Object.fromEntries(given.filter(([question]) => question !== "rednessSigns" || answers.spreadingRedness === "yes").map(([question, value]) => [question, numbered(value)]));
}

/** A whole number that was typed; anything else is sent as it is, and the server names it. */
function numbered(value: unknown): unknown {
  return typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
}
