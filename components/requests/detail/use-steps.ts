"use client";

import { useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";
import type { Saved } from "./request-actions";
import { useUndoOffer } from "./undo-scope";

/** The steps of one panel: one form is open at a time, and focus stays in the panel when it closes. */
export function useSteps<Step extends string>() {
  const [open, setOpen] = useState<Step | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const offerUndo = useUndoOffer();
  const toast = useToast();

  function close(): void {
    const opener = open === null ? null : frame.current?.querySelector<HTMLElement>(`[data-step="${open}"]`);
    (opener ?? frame.current)?.focus({ preventScroll: true });
    setOpen(null);
  }
  /** `undoes` where the step moved the request along its pathway: that move can be taken back. */
  function finish(saved: Pick<Saved, "version">, message: string, undoes: boolean): void {
    frame.current?.focus({ preventScroll: true });
    setOpen(null);
    if (undoes) offerUndo(saved, message);
    else toast({ message });
  }
  const toggle = (step: Step) => setOpen((before) => (before === step ? null : step));
  return { frame, open, setOpen, toggle, close, finish };
}
