import type { NoShows } from "@/lib/domain/outcome-series";
import { percentWithInterval } from "@/lib/format/shares";
import { countCell, numberCell, wordsCell, type FigureText } from "../figure-text";
import { counted, intervalWords } from "../outcome-words";

export const LEAD_WORDS: Record<NoShows["byLead"][number]["lead"], string> = { "0_14": "0 to 14 days ahead", "15_28": "15 to 28 days ahead", "29_up": "29 days ahead or more" };

const IN_ALL = "Counted in all only";

export function noShowsText({ kept, noShows, lateCancels, notRecorded, share, byLead }: NoShows, seesRates: boolean): FigureText {
  const rates = (of: Pick<NoShows, "share">, groups: readonly string[]) => (seesRates ? [numberCell(intervalWords(of.share), groups)] : []);
  return {
    chart: "no_shows",
    topic: `Missed ultrasound appointments by days booked ahead, ${seesRates ? "% of kept and missed" : "appointments"}`,
    finding: findingOf({ kept, noShows, share, lateCancels }),
    notes: ["Appointments of the period whose time has passed, whenever the request was received. Cancelled less than 24 hours before is told apart and is in neither number; one moved to another time counts where it was moved to.", ...notRecordedNote(notRecorded)],
    list: null,
    table: {
      head: ["Booked", "Kept", "Missed", "Cancelled late", "Not recorded", ...(seesRates ? ["Missed of kept and missed"] : [])],
      rows: [
        ...byLead.map((lead) => ({ name: LEAD_WORDS[lead.lead], cells: [countCell(lead.kept, [`lead.${lead.lead}`]), countCell(lead.noShows, [`lead.${lead.lead}`]), wordsCell(IN_ALL), wordsCell(IN_ALL), ...rates(lead, [`lead.${lead.lead}`])] })),
        { name: "All", cells: [countCell(kept, ["lead.all"]), countCell(noShows, ["lead.all"]), countCell(lateCancels, ["lead.late"]), countCell(notRecorded, ["lead.notRecorded"]), ...rates({ share }, ["lead.all"])] },
      ],
    },
  };
}

function notRecordedNote(notRecorded: number): string[] {
  if (notRecorded === 0) return [];
  return [`${counted(notRecorded, "appointment whose time has passed is", "appointments whose time has passed are")} still booked: nobody recorded what happened, so ${notRecorded === 1 ? "it is" : "they are"} in no rate.`];
}

function findingOf({ kept, noShows, share, lateCancels }: Omit<NoShows, "byLead" | "notRecorded">): string {
  const all = kept + noShows;
  const late = `${lateCancels === 0 ? "none was" : `${lateCancels} more were`} cancelled less than 24 hours before`;
  if (all === 0) return lateCancels === 0 ? "No appointment’s time has passed in this period." : `No appointment was kept or missed; ${late}.`;
  return `${noShows} of ${counted(all, "appointment", "appointments")} ${noShows === 1 ? "was" : "were"} missed${share === null ? "" : ` (${percentWithInterval(share)})`}; ${late}.`;
}
