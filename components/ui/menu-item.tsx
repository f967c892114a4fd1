import clsx from "clsx";
import Link from "next/link";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { Kbd } from "./kbd";

const LOOK =
  "flex min-h-9 w-full items-center gap-3 rounded-md px-2.5 text-left text-md text-ink no-underline hover:bg-selected [&>svg]:size-4";

type MenuLinkProps = { href: string; icon?: ReactNode; hint?: string; current?: boolean; children: ReactNode };

export function MenuLink({ href, icon, hint, current = false, children }: MenuLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={clsx(LOOK, current && "font-semibold")}
    >
      {icon}
      <span className="flex-1">{children}</span>
      {hint && <Kbd>{hint}</Kbd>}
    </Link>
  );
}

type MenuButtonProps = ComponentPropsWithRef<"button"> & { icon?: ReactNode; hint?: string };

export function MenuButton({ icon, hint, type = "button", className, children, ...rest }: MenuButtonProps) {
  return (
    <button type={type} className={clsx(LOOK, className)} {...rest}>
      {icon}
      <span className="flex-1">{children}</span>
      {hint && <Kbd>{hint}</Kbd>}
    </button>
  );
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <p className="px-2.5 pb-1 pt-2 text-xs font-semibold text-muted">{children}</p>;
}

export function MenuDivider() {
  return <hr className="my-1.5 border-t" />;
}
