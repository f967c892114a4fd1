import Link from "next/link";

const LINK = "flex min-h-9 items-center rounded-md px-2.5 text-md text-ink no-underline hover:bg-selected";

export type ExportLinksProps = { search: string; hasBulk: boolean };

export function ExportLinks({ search, hasBulk }: ExportLinksProps) {
  return (
    <>
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
    </>
  );
}
