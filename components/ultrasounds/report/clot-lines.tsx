import type { LegReading } from "@/lib/domain/leg-reading";
import { clotSentences } from "./computed-words";

/** What the worksheet records of a thrombus in one leg: stands with the leg's conclusion, whatever that says of reflux. */
export function ClotLines({ reading }: { reading: LegReading }) {
  return clotSentences(reading).map(({ clot, words }) => (
    <span key={clot} className={`block text-md font-semibold wrap-anywhere print:text-[9pt] print:leading-tight ${clot === "acute" ? "text-urgent" : ""}`}>
      {words}
    </span>
  ));
}
