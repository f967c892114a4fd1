import clsx from "clsx";
import { Mail, PhoneCall } from "lucide-react";
import type { AppointmentNews as News } from "@/lib/domain/appointment-messages";
import { newsWords } from "./news-words";

/** Whether the patient knows of the appointment, a line a mail; in bold what asks for a call. */
export function AppointmentNews({ news, timeZone }: { news: News; timeZone: string }) {
  const lines = newsWords(news, timeZone);
  if (lines.length === 0) return null;
  return (
    <ul className="mt-1 text-sm">
      {lines.map(({ words, asksForCall }) => {
        const LineIcon = asksForCall ? PhoneCall : Mail;
        return (
          <li key={words} className={clsx("flex items-start gap-1.5", asksForCall ? "font-semibold" : "text-muted")}>
            <LineIcon aria-hidden className="mt-0.75 size-3.5 shrink-0" />
            {words}
          </li>
        );
      })}
    </ul>
  );
}
