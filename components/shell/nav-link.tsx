"use client";

import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";

export type NavItem = { href: string; label: string };

export function NavLink({ href, label, stacked = false }: NavItem & { stacked?: boolean }) {
  const pathname = usePathname() ?? "";
  const isCurrent = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(
        "flex items-center text-base no-underline",
        stacked ? "min-h-10 rounded-md px-2.5 hover:bg-selected" : "h-13 border-b-3 pt-0.75 -outline-offset-3",
        isCurrent ? "font-semibold text-ink" : "text-muted hover:text-ink",
        !stacked && (isCurrent ? "border-ink" : "border-transparent"),
      )}
    >
      {label}
    </Link>
  );
}
