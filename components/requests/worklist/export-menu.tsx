import { Download } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { ExportLinksProps } from "./export-links";

const ExportLinks = lazy(async () => ({ default: (await import("./export-links")).ExportLinks }));

/** This list out of the screen: as a file, on paper, and what was done with many of it. What leaves the list as it is opens beside it. */
export function ExportMenu(props: ExportLinksProps) {
  const [isOpened, setOpened] = useState(false);
  return (
    <Menu
      onOpen={() => setOpened(true)}
      label={
        <>
          <Download aria-hidden className="size-4" />
          Export
        </>
      }
    >
      <Suspense>{isOpened && <ExportLinks {...props} />}</Suspense>
    </Menu>
  );
}
