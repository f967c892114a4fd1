"use client";

import clsx from "clsx";
import { useEffect, useEffectEvent, useRef, type ReactNode } from "react";
import { buttonLook, type ButtonVariant } from "./button-look";

type MenuProps = {
  label: ReactNode;
  accessibleLabel?: string;
  align?: "start" | "end";
  variant?: ButtonVariant;
  className?: string;
  /** When it opens, also when it was opened before the script had loaded. */
  onOpen?: () => void;
  children: ReactNode;
};

/** A disclosure of links and buttons; <details> opens it without JavaScript, the effect adds Esc and click-away. */
export function Menu({ label, accessibleLabel, align = "end", variant = "secondary", className, onOpen, children }: MenuProps) {
  const ref = useRef<HTMLDetailsElement>(null);
  const tellOpen = useEffectEvent(() => ref.current?.open && onOpen?.());

  useEffect(() => {
    tellOpen();
    function closeWhenOutside(event: Event) {
      const details = ref.current;
      if (details?.open && !details.contains(event.target as Node)) details.open = false;
    }
    document.addEventListener("pointerdown", closeWhenOutside);
    document.addEventListener("focusin", closeWhenOutside);
    return () => {
      document.removeEventListener("pointerdown", closeWhenOutside);
      document.removeEventListener("focusin", closeWhenOutside);
    };
  }, []);

  return (
    // A press before the script has loaded opens it natively, which is no mismatch.
    <details
      suppressHydrationWarning
      ref={ref}
      onToggle={() => ref.current?.open && onOpen?.()}
      className="group relative print-hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !ref.current?.open) return;
        event.stopPropagation();
        ref.current.open = false;
        ref.current.querySelector("summary")?.focus();
      }}
    >
      <summary aria-label={accessibleLabel} className={buttonLook(variant, "md", className)}>
        {label}
      </summary>
      <div
        className={clsx(
          "absolute z-40 mt-1 max-h-[70dvh] w-max min-w-56 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg bg-canvas p-1.5 shadow-overlay",
          align === "end" ? "right-0" : "left-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}
