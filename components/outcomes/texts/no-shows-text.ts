import type { NoShows } from "@/lib/domain/outcome-series";
import { percentWithInterval } from "@/lib/format/shares";
import { countCell, shareCell, wordsCell, type FigureText } from "../figure-text";
import { counted, intervalWords } from "../outcome-words";

export const LEAD_WORDS: Record<NoShows["byLead"][number]["lead"], string> = { "0_14": "0 to 14 days ahead", "15_28": "15 to 28 days ahead", "29_up": "29 days ahead or more" };

export function noShowsText({ kept, noShows, lateCancels, share, byLead }: NoShows, seesRates: boolean): FigureText {
  const rates = (of: Pick<NoShows, "kept" | "noShows" | "share">) => (seesRates ? [shareCell(intervalWords(of.share), of.noShows, of.noShows + of.kept)] : []);
  return {
    chart: "no_shows",
    topic: `Missed ultrasound appointments by days booked ahead, ${seesRates ? "% of kept and missed" : "appointments"}`,
    finding: findingOf({ kept, noShows, share, lateCancels }),
    notes: ["Appointments of the period whose time has passed, whenever the request was received. Cancelled less than 24 hours before is told apart and is in neither number."],
    list: null,
    table: {
      head: ["Booked", "Kept", "Missed", "Cancelled late", ...(seesRates ? ["Missed of kept and missed"] : [])],
      rows: [
        ...byLead.map((lead) => ({ name: LEAD_WORDS[lead.lead], cells: [countCell(lead.kept), countCell(lead.noShows, [lead.kept + lead.noShows]), wordsCell("Counted in all only"), ...rates(lead)] })),
        { name: "All", cells: [countCell(kept), countCell(noShows, [kept + noShows]), countCell(lateCancels), ...rates({ kept, noShows, share })] },
      ],
    },
  };
}

function findingOf({ kept, noShows, share, lateCancels }: Omit<NoShows, "byLead">): string {
  const all = kept + noShows;
  const late = `${lateCancels === 0 ? "none was" : `${lateCancels} more were`} cancelled less than 24 hours before`;
  if (all === 0) return lateCancels === 0 ? "No appointment’s time has passed in this period." : `No appointment was kept or missed; ${late}.`;
  return `${noShows} of ${counted(all, "appointment", "appointments")} ${noShows === 1 ? "was" : "were"} missed${share === null ? "" : ` (${percentWithInterval(share)})`}; ${late}.`;
}
