import { Button } from "@/components/ui/button";

/** Shows the earlier exam below each row; says so when there is none. */
export function CompareToggle({ day, isOn, onToggle }: { day: string | null; isOn: boolean; onToggle: (isOn: boolean) => void }) {
  if (day === null) return <p className="text-sm text-muted">No earlier exam to compare with</p>;
  return (
    <Button aria-pressed={isOn} variant={isOn ? "primary" : "secondary"} onClick={() => onToggle(!isOn)}>
      Compare with {day}
    </Button>
  );
}
