import type { ReactNode } from "react";

/** Must be on the page before its words change, or screen readers stay silent. */
export function LiveRegion({ children, assertive = false }: { children: ReactNode; assertive?: boolean }) {
  return (
    <div role={assertive ? "alert" : "status"} aria-live={assertive ? "assertive" : "polite"} className="sr-only">
      {children}
    </div>
  );
}
