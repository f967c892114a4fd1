import { SCAN_LOOKS, ScanState, type ScanLook } from "./scan-looks";

export function ScanLegend({ timeZone }: { timeZone: string }) {
  return (
    <footer className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-1 border-t pt-3 text-sm">
      {(Object.keys(SCAN_LOOKS) as ScanLook[]).map((look) => (
        <span key={look} className={SCAN_LOOKS[look].mark === "text-canvas" ? "rounded-md bg-scheduled px-1.5" : undefined}>
          <ScanState look={look} />
        </span>
      ))}
      <span className="ml-auto text-muted">Times in {timeZone.replaceAll("_", " ")}</span>
    </footer>
  );
}
