import type { Calendar } from "@event-calendar/core";
import { wallOf } from "./calendar-times";

/** One node an appointment for as long as the calendar stands: its card is drawn into it, and the calendar puts it in its place. */
export class CardNodes {
  readonly #nodes = new Map<string, HTMLElement>();

  of(appointmentId: string): HTMLElement {
    const known = this.#nodes.get(appointmentId);
    if (known) return known;
    const made = document.createElement("div");
    this.#nodes.set(appointmentId, made);
    return made;
  }
}

/** What the calendar puts in a place. A card that is dragged is a copy with the time it would get: the one node of an appointment stays where it was. */
export function contentOf({ event }: Calendar.EventContentInfo, nodes: CardNodes): Calendar.Content {
  if (event.display === "background") return { domNodes: labelNodes(event.extendedProps.label) };
  const node = nodes.of(String(event.id));
  if (event.display !== "preview") return { domNodes: [node] };
  const copy = document.createElement("div");
  copy.append(...labelNodes(wallOf(event.start).time), ...node.cloneNode(true).childNodes);
  copy.className = "overflow-hidden rounded-md bg-canvas px-1.5 text-detail leading-4 font-semibold outline-2 outline-primary";
  return { domNodes: [copy] };
}

function labelNodes(label: unknown): Node[] {
  if (typeof label !== "string" || label === "") return [];
  const span = document.createElement("span");
  span.textContent = label;
  return [span];
}
