"use client";

import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { ToastCard, type Toast } from "./toast-card";

type ShowToast = (toast: Toast) => void;

const ToastContext = createContext<ShowToast | null>(null);

/** Shows one toast at a time: a second one replaces the first, whose words stay in History. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ key: number; toast: Toast } | null>(null);
  const show = useCallback<ShowToast>((toast) => setShown((last) => ({ key: (last?.key ?? 0) + 1, toast })), []);
  const close = useCallback(() => setShown(null), []);

  return (
    <ToastContext value={show}>
      {children}
      <div role="status" aria-live="polite" className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-md md:[body:has([data-bulk-bar])_&]:bottom-20 print-hidden">
        {shown && <ToastCard key={shown.key} toast={shown.toast} onClose={close} />}
      </div>
    </ToastContext>
  );
}

export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error("useToast needs a ToastRegion above it");
  return show;
}
