import { Download } from "lucide-react";
import Link from "next/link";
import { Menu } from "@/components/ui/menu";

const LINK = "flex min-h-9 items-center rounded-md px-2.5 text-md text-ink no-underline hover:bg-selected";

/** This list out of the screen: as a file, on paper, and what was done with many of it. What leaves the list as it is opens beside it. */
export function ExportMenu({ search, hasBulk }: { search: string; hasBulk: boolean }) {
  return (
    <Menu
      label={
        <>
          <Download aria-hidden className="size-4" />
          Export
        </>
      }
    >
      <a className={LINK} href={`/api/worklist/export?${search}`} download>
        Download this list as CSV
      </a>
      <a className={LINK} href={`/requests/print?${search}`} target="_blank">
        Print this list
      </a>
      <a className={LINK} href="/requests/day-sheet" target="_blank">
        Day sheet on paper
      </a>
      {hasBulk && (
        <Link className={LINK} href="/requests/bulk" prefetch={false}>
          Your last bulk changes
        </Link>
      )}
    </Menu>
  );
}
