import { useWords } from "./use-words";

const PLACE = "{call}";

export function EmergencyLine() {
  const { text } = useWords();
  const [before = "", after = ""] = text("common.notForEmergencies", { call: PLACE }).split(PLACE);
  return (
    <p className="mt-6 max-w-prose border-l-4 border-ink pl-4 text-lg">
      {before}
      <strong>{text("common.call911")}</strong>
      {after}
    </p>
  );
}
