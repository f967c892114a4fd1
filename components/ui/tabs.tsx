import clsx from "clsx";
import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";

export type TabItem = { href: string; label: string; count?: number; current?: boolean };

type TabsProps = {
  label: string;
  items: readonly TabItem[];
  aside?: ReactNode;
  onPick?: (item: TabItem, event: MouseEvent<HTMLAnchorElement>) => void;
};

/** Links, so that a tab can be opened, shared and gone back to. A count of 0 is not shown. */
export function Tabs({ label, items, aside, onPick }: TabsProps) {
  return (
    <div className="page flex items-end gap-6 border-b print-hidden">
      <nav aria-label={label} className="fades min-w-0 flex-1 scroll-pr-8 overflow-x-auto">
        <ul className="flex gap-x-6 pr-8">
          {items.map((item) => (
            <li key={item.href}>
              <Link
                href={item.href}
                prefetch={false}
                aria-current={item.current ? "page" : undefined}
                onClick={onPick && ((event) => onPick(item, event))}
                className={clsx(
                  "flex min-h-11 items-center gap-2 whitespace-nowrap border-b-3 pt-0.5 text-base no-underline -outline-offset-3",
                  item.current
                    ? "border-primary font-semibold text-ink"
                    : "border-transparent text-muted hover:border-control hover:text-ink",
                )}
              >
                {item.label}
                {item.count ? (
                  <span className={clsx("text-sm tabular-nums", item.current && "rounded-xl bg-closed-tint px-2")}>
                    {item.count}
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {aside && <div className="flex min-h-11 items-center">{aside}</div>}
    </div>
  );
}
