import type { HistoryItem } from "@/components/requests/detail/timeline-items";
import type { PayerChoice } from "@/lib/domain/payer-rules";

/** What the timeline says of the payer: by another one every line of the checklist may read otherwise. */
export function payerItems(choices: readonly PayerChoice[]): HistoryItem[] {
  return choices.map(({ id, by, at }, index) => ({ id: `payer-${id}`, at, title: `${index === choices.length - 1 ? "Payer chosen" : "Payer changed"}. ${by}`, detail: null }));
}
