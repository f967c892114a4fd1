import { readClock } from "@/lib/format/wall-times";

/** What the form says. While nothing is chosen no room is meant and not the whole clinic either, so the answer is refused. */
export function readBlockedTime(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const clock = (name: string) => (text(name) === "" ? "" : (readClock(text(name)) ?? text(name)));
  return {
    ...readWhose(text("whose")),
    fromDay: text("fromDay"), fromClock: clock("fromClock"), toDay: text("toDay"), toClock: clock("toClock"), reason: text("reason"),
  };
}

function readWhose(whose: string): { roomId: string | null; staffId: string | null } {
  if (whose === "clinic") return { roomId: null, staffId: null };
  const [kind, id = ""] = whose.split(":");
  return kind === "person" ? { roomId: null, staffId: id } : { roomId: id, staffId: null };
}
