import clsx from "clsx";
import type { ReactNode } from "react";

/** A key cap. `inherit` lets it sit on a filled button without losing contrast. */
export function Kbd({ children, inherit = false }: { children: ReactNode; inherit?: boolean }) {
  return (
    <kbd
      className={clsx(
        "inline-flex min-w-5 items-center justify-center rounded border px-1 font-sans text-xs font-medium print-hidden",
        inherit ? "border-current" : "border-divider bg-canvas text-muted",
      )}
    >
      {children}
    </kbd>
  );
}
