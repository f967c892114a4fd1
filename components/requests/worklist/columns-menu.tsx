import { Columns3 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { ColumnChoicesProps } from "./column-choices";

const ColumnChoices = lazy(async () => ({ default: (await import("./column-choices")).ColumnChoices }));

/** Which columns, and how dense; asked for when somebody opens it. */
export function ColumnsMenu(props: ColumnChoicesProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <Menu
      onOpen={() => setOpened(true)}
      label={
        <>
          <Columns3 aria-hidden className="size-4" />
          Columns
        </>
      }
    >
      <Suspense>{isOpened && <ColumnChoices {...props} />}</Suspense>
    </Menu>
  );
}
