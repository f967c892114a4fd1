import { ListFilter } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { FilterGroupsProps } from "./filter-groups";

const FilterGroups = lazy(async () => ({ default: (await import("./filter-groups")).FilterGroups }));

/** Its choices come when somebody opens it: the list itself needs none of them. */
export function FilterMenu(props: FilterGroupsProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <Menu
      align="start"
      variant="quiet"
      onOpen={() => setOpened(true)}
      label={
        <>
          <ListFilter aria-hidden className="size-4" />
          Add filter
        </>
      }
    >
      <Suspense>{isOpened && <FilterGroups {...props} />}</Suspense>
    </Menu>
  );
}
