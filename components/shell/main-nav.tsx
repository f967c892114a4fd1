import { Menu as MenuIcon } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { NavLink, type NavItem } from "./nav-link";

export function MainNav({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label="Main">
      <ul className="hidden gap-x-6 lg:flex">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
      </ul>
      <div className="lg:hidden">
        <Menu
          align="start"
          variant="quiet"
          accessibleLabel="Menu"
          label={
            <>
              <MenuIcon aria-hidden className="size-5" />
              <span className="hidden sm:inline">Menu</span>
            </>
          }
        >
          <ul>
            {items.map((item) => (
              <li key={item.href}>
                <NavLink {...item} stacked />
              </li>
            ))}
          </ul>
        </Menu>
      </div>
    </nav>
  );
}
