"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useId, useRef, type ReactNode } from "react";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  footer?: ReactNode;
  width?: "sm" | "md" | "lg";
  children: ReactNode;
};

const WIDTHS = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" };

/** The answer wanted, not the Close button, is where a dialog begins. */
const FIRST_FIELD = ":is(input:not([type=hidden]), select, textarea):not(:disabled)";

/** The native element keeps focus inside, closes on Esc and gives focus back to what opened it. */
export function Dialog({ open, onClose, title, description, footer, width = "md", children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={ref}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      className={clsx(
        "m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] rounded-lg bg-canvas text-ink shadow-overlay",
        WIDTHS[width],
      )}
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4 border-b px-5 py-4">
            <div className="min-w-0">
              <h2 id={`${id}-title`} className="text-xl font-semibold">
                {title}
              </h2>
              {description && (
                <p id={`${id}-description`} className="mt-1 text-sm text-muted">
                  {description}
                </p>
              )}
            </div>
            <button
              type="button"
              aria-label="Close"
              onClick={() => ref.current?.close()}
              className="-m-1 grid size-8 shrink-0 place-content-center rounded-md hover:bg-surface"
            >
              <X aria-hidden className="size-4" />
            </button>
          </div>
          <div className="px-5 py-4">{children}</div>
          {footer && <div className="flex flex-wrap gap-2 border-t bg-surface px-5 py-3">{footer}</div>}
        </>
      )}
    </dialog>
  );
}
