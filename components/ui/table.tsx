import clsx from "clsx";
import type { ComponentPropsWithRef, ReactNode } from "react";

/** A wide table scrolls inside its own frame, which the keyboard can reach. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="max-w-full overflow-x-auto print:overflow-visible">
      {children}
    </div>
  );
}

type TableProps = { caption: ReactNode; captionHidden?: boolean; className?: string; children: ReactNode };

export function Table({ caption, captionHidden = false, className, children }: TableProps) {
  return (
    <table className={clsx("w-full border-collapse text-left text-sm", className)}>
      <caption className={captionHidden ? "sr-only" : "pb-2 text-left text-sm text-muted"}>{caption}</caption>
      {children}
    </table>
  );
}

type ThProps = ComponentPropsWithRef<"th"> & { numeric?: boolean };

export function Th({ numeric = false, scope = "col", className, ...rest }: ThProps) {
  return (
    <th
      scope={scope}
      className={clsx(
        "border-b px-3 py-2 align-top font-semibold first:pl-0",
        scope === "col" && "whitespace-nowrap text-muted",
        numeric && "text-right",
        className,
      )}
      {...rest}
    />
  );
}

type TdProps = ComponentPropsWithRef<"td"> & { numeric?: boolean };

export function Td({ numeric = false, className, ...rest }: TdProps) {
  return (
    <td
      className={clsx("border-b px-3 py-2 align-top first:pl-0", numeric && "text-right tabular-nums", className)}
      {...rest}
    />
  );
}
