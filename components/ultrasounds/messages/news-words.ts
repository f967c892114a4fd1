import type { AppointmentMessageKind, AppointmentNews, ToldMessage } from "@/lib/domain/appointment-messages";
import { formatInstant } from "@/lib/format/instants";

export type NewsLine = { words: string; /** Somebody is to call the patient. */ asksForCall: boolean };

const NAMES: Record<AppointmentMessageKind, string> = {
  ultrasound_booked: "Confirmation",
  ultrasound_moved: "Mail about the new time",
  ultrasound_cancelled: "Mail about the cancellation",
  ultrasound_reminder: "Reminder",
};
const CALL = " Call the patient.";

/** What became of telling the patient by mail, in words; empty when there is nothing to tell. */
export function newsWords(news: AppointmentNews, timeZone: string): NewsLine[] {
  const { state, isOver, messages } = news;
  const cancelled = messages.filter(({ kind }) => kind === "ultrasound_cancelled");
  const confirmed = messages.filter(({ kind, state: its }) => kind !== "ultrasound_cancelled" && its !== "dropped");
  const wasTold = confirmed.some(({ state: its }) => its === "sent");
  const call = news.mayCall ? CALL : "";
  const line = (one: ToldMessage) => lineOf(one, news, timeZone);
  if (state === "cancelled" && !isOver) {
    if (cancelled.some(({ state: its }) => its !== "dropped")) return cancelled.map(line);
    const knewNothing = !wasTold && messages.some(({ state: its }) => its === "dropped");
    return knewNothing ? [] : [{ words: `No mail about the cancellation${because(news)}.${call}`, asksForCall: news.mayCall }];
  }
  if (state !== "booked") return [];
  const wrong = cancelled.some(({ state: its }) => its === "sent");
  return [
    ...(wrong ? [{ words: `The patient was told that it is cancelled.${call}`, asksForCall: news.mayCall }] : []),
    ...(confirmed.length === 0 && !isOver ? [{ words: `No message${because(news)}.${call}`, asksForCall: news.mayCall }] : confirmed.map(line)),
  ];
}

/** What to do about somebody who is not written to at all, said where an appointment is made, moved or cancelled. */
export function noMessageWords({ refusal, mayCall }: { refusal: string; mayCall: boolean }): string {
  return `No message goes out${because({ refusal })}.${mayCall ? CALL : ""}`;
}

function because({ refusal }: Pick<AppointmentNews, "refusal">): string {
  return refusal === null ? "" : `: ${refusal.replace(/\.$/, "").replace(/^[A-Z]/, (letter) => letter.toLocaleLowerCase("en"))}`;
}

function lineOf({ kind, state, at }: ToldMessage, { hasMailServer, mayCall }: AppointmentNews, timeZone: string): NewsLine {
  const name = NAMES[kind];
  if (state === "sent" && at !== null) return { words: `${name} sent ${formatInstant(at, timeZone)}`, asksForCall: false };
  if (state === "failed") return { words: `${name} not delivered.${mayCall ? CALL : ""}`, asksForCall: mayCall };
  if (state === "dropped") return { words: `${name} not sent, no longer needed`, asksForCall: false };
  return hasMailServer ? { words: `${name} is on its way`, asksForCall: false } : { words: `${name} waits: no mail server is set.${mayCall ? CALL : ""}`, asksForCall: mayCall };
}
