"use client";

import { GripVertical } from "lucide-react";
import type { DragEvent } from "react";

/** The kind of thing that is dragged, so that the calendar takes nothing else. */
export const ORDER_DRAG = "application/x-charley-order";

/** For a mouse only; the button beside it does the same by keyboard and by touch. */
export function DragHandle({ orderId }: { orderId: string }) {
  return (
    <span
      aria-hidden
      draggable
      data-order={orderId}
      title="Drag to a time in the calendar"
      onDragStart={(event) => startDrag(event, orderId)}
      className="hidden size-6 shrink-0 cursor-grab place-content-center self-center text-muted lg:pointer-fine:grid"
    >
      <GripVertical className="size-4" />
    </span>
  );
}

function startDrag(event: DragEvent<HTMLElement>, orderId: string): void {
  event.dataTransfer.setData(ORDER_DRAG, orderId);
  event.dataTransfer.effectAllowed = "move";
  const item = event.currentTarget.closest("li");
  if (item) event.dataTransfer.setDragImage(item, 12, 12);
}
