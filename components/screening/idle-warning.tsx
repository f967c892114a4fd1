"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

export type IdleSettings = {
  idleMs: number;
  warningMs: number;
  title: string;
  lead: string;
  left: string;
  stay: string;
  /** What is said aloud at these seconds; the clock itself is only seen. */
  said: Readonly<Record<number, string>>;
};

const ACTIVITY = ["keydown", "pointerdown", "input", "wheel", "touchmove"] as const;

/** Asks whether somebody is still there. Clocks are compared, not ticks counted: a device that slept has missed its ticks. */
export function IdleWarning({ idleMs, warningMs, title, lead, left, stay, said, onTimeUp }: IdleSettings & { onTimeUp: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const activeAt = useRef(0);
  const leavePage = useRef(onTimeUp);
  const [leftSeconds, setLeftSeconds] = useState<number | null>(null);
  const titleId = useId();

  useEffect(() => {
    leavePage.current = onTimeUp;
  });

  useEffect(() => {
    let isOver = false;
    activeAt.current = Date.now();
    const look = () => {
      const idleFor = Date.now() - activeAt.current;
      if (isOver || idleFor < idleMs) return;
      const seconds = Math.ceil((idleMs + warningMs - idleFor) / 1000);
      if (seconds > 0 && !dialog.current?.open) dialog.current?.showModal();
      setLeftSeconds(Math.max(seconds, 0));
      if (seconds > 0) return;
      isOver = true;
      dialog.current?.close();
      leavePage.current();
    };
    const noteActivity = () => {
      look();
      if (Date.now() - activeAt.current < idleMs) activeAt.current = Date.now();
    };
    const timer = setInterval(look, 1000);
    document.addEventListener("visibilitychange", look);
    for (const name of ACTIVITY) document.addEventListener(name, noteActivity, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const name of ACTIVITY) document.removeEventListener(name, noteActivity);
    };
  }, [idleMs, warningMs]);

  function stayHere() {
    activeAt.current = Date.now();
    setLeftSeconds(null);
  }

  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={() => leftSeconds !== 0 && stayHere()} className="m-auto w-[calc(100%-2rem)] max-w-md rounded-lg bg-canvas p-5 text-patient text-ink shadow-overlay">
      <h2 id={titleId} className="text-patient-lead font-semibold">
        {title}
      </h2>
      <p className="mt-2">{lead}</p>
      <p aria-hidden className="mt-3 font-semibold tabular-nums">
        {left}: {clock(leftSeconds ?? 0)}
      </p>
      <p role="status" className="sr-only">
        {leftSeconds !== null && said[nextSaid(leftSeconds, said)]}
      </p>
      <Button variant="primary" size="lg" className="mt-4" onClick={() => dialog.current?.close()}>
        {stay}
      </Button>
    </dialog>
  );
}

/** The words of the mark that was passed last, so that they change only there. */
function nextSaid(leftSeconds: number, said: Readonly<Record<number, string>>): number {
  return Math.min(...Object.keys(said).map(Number).filter((mark) => mark >= leftSeconds));
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
