import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { kindOf } from "@/lib/domain/questions/kinds";

/** Raw values of form fields, exactly as typed. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const NONE = "none_of_these";
const NOT_SURE = "not_sure";
const LEGS = ["left", "right"] as const;
const WHOLE_NUMBER = /^\s*\d{1,4}\s*$/;

export const NONE_OF_THESE = NONE;

/** The names of the form fields of one question; the first one carries its errors. */
export function fieldsOfQuestion(question: Question): readonly string[] {
  const kind = kindOf(question);
  switch (kind.kind) {
    case "legs":
      return LEGS.map((leg) => `${question}-${leg}`);
    case "count":
      return kind.mayBeNotSure ? [question, `${question}-unsure`] : [question];
    case "lastTen":
      return [...CRAMP_TIMES.map((time) => `${question}-${time}`), `${question}-unsure`];
    case "symptoms":
      return kind.parts.map((part) => `${question}-${part}`);
    default:
      return [question];
  }
}

/** The answer that the fields say; undefined when nothing was chosen or it cannot be read. */
export function readAnswer(question: Question, fields: Fields): unknown {
  const kind = kindOf(question);
  switch (kind.kind) {
    case "single":
      return oneOf(kind.values, one(fields, question));
    case "multi":
      return readMulti(many(fields, question), kind);
    case "legs":
      return together(LEGS.map((leg) => [leg, oneOf(kind.values, one(fields, `${question}-${leg}`))]));
    case "count":
      return readNumber(one(fields, question), kind.max) ?? (isUnsure(question, fields) ? NOT_SURE : undefined);
    case "scale":
      return readNumber(one(fields, question), kind.max);
    case "lastTen":
      return readLastTen(question, fields);
    case "symptoms":
      return together(kind.parts.map((part) => [part, readNumber(one(fields, `${question}-${part}`), 10)]));
    case "note":
      return one(fields, question).trim() === "" ? undefined : one(fields, question);
  }
}

/** The fields that say this answer; nothing for an answer that is not given. */
export function writeAnswer(question: Question, answers: Answers): Fields {
  const answer: unknown = answers[question];
  if (answer === undefined || answer === null) return {};
  const kind = kindOf(question);
  if (kind.kind === "multi") return { [question]: Array.isArray(answer) && answer.length === 0 ? [NONE] : [answer].flat().map(String) };
  if (answer === NOT_SURE && (kind.kind === "count" || kind.kind === "lastTen")) return { [`${question}-unsure`]: "yes" };
  if (typeof answer !== "object") return { [question]: String(answer) };
  const parts = Object.entries(answer).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(parts.map(([part, value]) => [`${question}-${part}`, String(value)]));
}

export function one(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" ? value : (value?.[0] ?? "");
}

export function many(fields: Fields, name: string): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" ? [value] : (value ?? []);
}

export function isUnsure(question: Question, fields: Fields): boolean {
  return one(fields, `${question}-unsure`) === "yes";
}

/** A whole number from 0 to `max`, or undefined. */
export function readNumber(typed: string, max: number): number | undefined {
  if (!WHOLE_NUMBER.test(typed)) return undefined;
  const number = Number(typed.trim());
  return number <= max ? number : undefined;
}

function readMulti(chosen: readonly string[], { values, mayBeNotSure }: { values: readonly string[]; mayBeNotSure: boolean }): unknown {
  const members = values.filter((value) => chosen.includes(value));
  if (members.length > 0) return members;
  if (mayBeNotSure && chosen.includes(NOT_SURE)) return NOT_SURE;
  return chosen.includes(NONE) ? [] : undefined;
}

/** "I can't say" wins only while no number is typed. */
function readLastTen(question: Question, fields: Fields): unknown {
  const counts = CRAMP_TIMES.map((time): [string, number | undefined] => {
    const typed = one(fields, `${question}-${time}`);
    return [time, typed.trim() === "" ? 0 : readNumber(typed, 10)];
  });
  const isTyped = CRAMP_TIMES.some((time) => one(fields, `${question}-${time}`).trim() !== "");
  if (!isTyped) return isUnsure(question, fields) ? NOT_SURE : undefined;
  return counts.every(([, count]) => count !== undefined) ? Object.fromEntries(counts) : undefined;
}

function oneOf(values: readonly string[], value: string): string | undefined {
  return values.includes(value) ? value : undefined;
}

function together(parts: readonly (readonly [string, unknown])[]): unknown {
  const given = parts.filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
