"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import type { FieldSize } from "./control";

type CharactersLeftProps = {
  id: string;
  controlId: string;
  limit: number;
  leftWords: string;
  overWords: string;
  size: FieldSize;
};

/** Counts instead of cutting: a paste that is too long stays whole and says by how much. */
export function CharactersLeft({ id, controlId, limit, leftWords, overWords, size }: CharactersLeftProps) {
  const [used, setUsed] = useState(0);

  useEffect(() => {
    const control = document.getElementById(controlId);
    if (!(control instanceof HTMLTextAreaElement)) return;
    const count = () => setUsed([...control.value].length);
    count();
    control.addEventListener("input", count);
    return () => control.removeEventListener("input", count);
  }, [controlId]);

  const left = limit - used;
  const words = (left < 0 ? overWords : leftWords).replace("{n}", String(Math.abs(left)));
  return (
    <p
      id={id}
      className={clsx(
        "tabular-nums",
        size === "staff" ? "text-detail" : "text-lg",
        left < 0 ? "font-semibold text-urgent" : "text-muted",
      )}
    >
      {words}
    </p>
  );
}
