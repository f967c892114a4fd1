import { MonitorSmartphone } from "lucide-react";
import type { ReactNode } from "react";
import { AvatarMark } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuDivider, MenuLink } from "@/components/ui/menu-item";
import type { Theme } from "@/components/ui/theme";
import { ThemeSwitch } from "@/components/ui/theme-switch";

export type Account = { name: string; roles: readonly string[]; sessionsHref: string };

type AccountMenuProps = { account: Account; theme: Theme; signOut: ReactNode };

export function AccountMenu({ account, theme, signOut }: AccountMenuProps) {
  return (
    <Menu
      variant="quiet"
      accessibleLabel={`Account: ${account.name}`}
      className="text-ink!"
      label={
        <>
          <AvatarMark name={account.name} />
          <span className="hidden max-w-40 truncate font-normal md:inline">{account.name}</span>
        </>
      }
    >
      <div className="px-2.5 py-1.5">
        <p className="font-semibold">{account.name}</p>
        <p className="text-sm text-muted">{account.roles.join(", ")}</p>
      </div>
      <MenuDivider />
      <MenuLink href={account.sessionsHref} icon={<MonitorSmartphone aria-hidden />}>
        Your sessions
      </MenuLink>
      <ThemeSwitch current={theme} />
      <MenuDivider />
      {signOut}
    </Menu>
  );
}
