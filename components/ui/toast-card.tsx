"use client";

import { Check, Info, OctagonAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { Kbd } from "./kbd";

export type Toast = {
  message: ReactNode;
  tone?: "success" | "info" | "danger";
  action?: { label: string; hint?: string; onAction: () => void };
};

const ICONS = { success: Check, info: Info, danger: OctagonAlert };

/** The bar is the clock: its animation pauses on hover and focus, and its end closes the toast. */
export function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const ToneIcon = ICONS[toast.tone ?? "success"];
  const action = toast.action;
  return (
    <div className="toast relative overflow-hidden rounded-lg bg-ink text-canvas shadow-overlay">
      <div className="flex min-h-12 items-center gap-3 py-1.5 pl-4 pr-2">
        <ToneIcon aria-hidden className="size-4 shrink-0" />
        <p className="min-w-0 flex-1 text-base">{toast.message}</p>
        {action && (
          <button
            type="button"
            data-toast-action={action.hint}
            className="inline-flex min-h-8 items-center gap-2 rounded-md px-2 font-semibold underline underline-offset-4 outline-current"
            onClick={() => {
              action.onAction();
              onClose();
            }}
          >
            {action.label}
            {action.hint && <Kbd inherit>{action.hint}</Kbd>}
          </button>
        )}
        <button
          type="button"
          aria-label="Close message"
          className="grid size-8 place-content-center rounded-md outline-current"
          onClick={onClose}
        >
          <X aria-hidden className="size-4" />
        </button>
      </div>
      <span
        aria-hidden
        className="toast-time absolute inset-x-0 bottom-0 block h-0.75 bg-ramp-2"
        onAnimationEnd={onClose}
      />
    </div>
  );
}
