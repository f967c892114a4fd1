import { Temporal } from "temporal-polyfill";
import { type CheckInPoint, type CheckInState, checkInStatus, POINT_WORDS } from "./check-in";
import { checkInQuestions } from "./check-in-questions";
import { Invalid } from "./errors";
import type { Leg } from "./reflux";

type Given = Readonly<Record<string, unknown>>;

/** Throws Invalid, naming each, when a question is answered that this point does not ask, or when nothing is answered. */
export function refuseNotAsked(point: CheckInPoint, answers: Given): void {
  const { safety, cramps } = checkInQuestions(point);
  const asked: readonly string[] = [...safety, ...cramps];
  const given = givenQuestions(answers);
  const message = `The check-in at ${POINT_WORDS[point]} does not ask this. Leave it out.`;
  const fields = given.filter((question) => !asked.includes(question)).map((question) => ({ field: `answers.${question}`, message }));
  if (fields.length > 0) throw new Invalid(message, fields);
  if (given.length === 0) throw new Invalid("Record at least one answer.", [{ field: "answers", message: "Record at least one answer." }]);
}

export function givenQuestions(answers: Given): string[] {
  return Object.keys(answers).filter((question) => answers[question] !== undefined && answers[question] !== null);
}

type Windowed = { state: CheckInState; dueOn: string; windowStartsOn: string; windowEndsOn: string };

/** Throws Invalid when this check-in cannot be answered on this day. One that was missed still can, and is late. */
export function refuseAnswering(checkIn: Windowed, today: string): void {
  switch (checkInStatus(checkIn, today)) {
    case "answered":
      throw new Invalid("This check-in is already answered.");
    case "cancelled":
      throw new Invalid("This check-in is not asked any more.");
    case "planned":
      throw new Invalid(`This check-in can be answered from ${dayWords(checkIn.windowStartsOn)} on.`);
    case "due":
    case "late":
    case "missed":
  }
}

/** `25-Nov-2026` */
export function dayWords(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${String(date.day).padStart(2, "0")}-${date.toLocaleString("en-US", { month: "short" })}-${date.year}`;
}

type OfLeg = Windowed & { id: string; point: CheckInPoint; leg: Leg };

/** The check-ins of the other leg that the same answers speak for: the same point, begun, and of a window that meets this one's. */
export function siblingsOf<Row extends OfLeg>(checkIn: OfLeg, all: readonly Row[], today: string): Row[] {
  return all.filter((other) =>
    other.leg !== checkIn.leg && other.point === checkIn.point && other.state === "planned" &&
    other.windowStartsOn <= today && other.windowStartsOn <= checkIn.windowEndsOn && checkIn.windowStartsOn <= other.windowEndsOn,
  );
}
