import Link from "next/link";
import type { ReactNode } from "react";
import type { Role } from "@/lib/domain/actor";
import type { Theme } from "@/components/ui/theme";
import { ToastRegion } from "@/components/ui/toast";
import { AccountMenu, type Account } from "./account-menu";
import { Logo } from "./logo";
import { MainNav } from "./main-nav";
import type { NavItem } from "./nav-link";
import { PaletteKeys } from "./palette-keys";
import { SkipLink } from "./skip-link";

type AppShellProps = {
  nav: readonly NavItem[];
  roles: readonly Role[];
  homeHref: string;
  clinicName: string;
  account: Account;
  theme: Theme;
  search?: ReactNode;
  news?: ReactNode;
  notice?: ReactNode;
  signOut: ReactNode;
  children: ReactNode;
};

export function AppShell(props: AppShellProps) {
  return (
    <ToastRegion>
      <SkipLink />
      <PaletteKeys nav={props.nav} roles={props.roles} />
      <header className="print-hidden">
        <div className="page flex min-h-13 items-center gap-x-3 border-b bg-canvas lg:gap-x-8">
          <Link href={props.homeHref} prefetch={false} aria-label="Charley, home" className="inline-flex rounded-md no-underline">
            <Logo />
          </Link>
          <MainNav items={props.nav} />
          <div className="ml-auto flex min-w-0 items-center gap-x-2 sm:gap-x-4">
            {props.search}
            <span className="hidden max-w-56 truncate text-md text-muted xl:inline">{props.clinicName}</span>
            {props.news}
            <AccountMenu account={props.account} theme={props.theme} signOut={props.signOut} />
          </div>
        </div>
        {props.notice}
      </header>
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
    </ToastRegion>
  );
}
