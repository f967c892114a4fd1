import { text } from "@/lib/format/texts";

const PLACE = "{call}";

export function EmergencyLine() {
  const [before = "", after = ""] = text("common.notForEmergencies").split(PLACE);
  return (
    <p className="mt-6 max-w-prose border-l-4 border-ink pl-4 text-lg">
      {before}
      <strong>{text("common.call911")}</strong>
      {after}
    </p>
  );
}
