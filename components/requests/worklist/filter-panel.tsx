import { ListFilter } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { FilterFieldsProps } from "./filter-fields";

const FilterFields = lazy(async () => ({ default: (await import("./filter-fields")).FilterFields }));

/** Its fields come when somebody opens it: the list itself needs none of them. */
export function FilterPanel(props: FilterFieldsProps) {
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
      <Suspense>{isOpened && <FilterFields {...props} />}</Suspense>
    </Menu>
  );
}
