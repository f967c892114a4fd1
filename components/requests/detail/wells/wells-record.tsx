import { Panel } from "@/components/ui/panel";
import { WELLS_NAME } from "@/lib/domain/cramp-pattern/wells";
import type { RequestDetail } from "@/lib/domain/request";
import { WellsList } from "./wells-list";

/** Completed worksheets once their flag is cleared; while it is open they stand with the flag. */
export function WellsRecord({ detail }: { detail: RequestDetail }) {
  const worksheets = detail.wellsWorksheets ?? [];
  const isOpen = detail.flags.some(({ flag, cleared }) => flag === "F10" && cleared === null);
  if (worksheets.length === 0 || isOpen) return null;
  return (
    <Panel title="Wells worksheet" footer={WELLS_NAME}>
      <WellsList worksheets={worksheets} timeZone={detail.clinic.timeZone} />
    </Panel>
  );
}
