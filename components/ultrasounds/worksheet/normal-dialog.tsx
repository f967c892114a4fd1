import { useState } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SEGMENTS, type Leg } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { rowsToKeep, type WorksheetDraft } from "./draft";
import { NORMAL_WORDS, untouchedSegments } from "./set-normal";

type NormalDialogProps = { isOpen: boolean; draft: WorksheetDraft; legs: readonly Leg[]; onSet: (legs: Leg[]) => void; onClose: () => void };

/** Names every segment before anything is written. A leg that nobody has begun is not ticked. */
export function NormalDialog({ isOpen, draft, legs, onSet, onClose }: NormalDialogProps) {
  const open = legs.filter((leg) => untouchedSegments(draft, leg).length > 0);
  const [chosenLegs, setPicked] = useState<readonly Leg[] | null>(null);
  const picked = chosenLegs ?? open.filter((leg) => rowsToKeep(draft, [leg]).length > 0);
  const chosen = open.filter((leg) => picked.includes(leg));
  const count = chosen.reduce((sum, leg) => sum + untouchedSegments(draft, leg).length, 0);
  return (
    <Dialog
      open={isOpen}
      onClose={() => {
        setPicked(null);
        onClose();
      }}
      width="lg"
      title="Set all others normal"
      description={`Each segment below becomes: ${NORMAL_WORDS}. Its diameter stays not recorded. What is already written does not change.`}
      footer={
        <>
          <Button variant="primary" disabled={count === 0} onClick={() => (onSet(chosen), setPicked(null))}>
            {count === 0 ? "Choose a leg" : `Set ${count} normal`}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {open.length === 0 && <p>Every segment of the standard set has something written.</p>}
      {open.length > 0 && (
        <CheckboxGroup
          name="normal-legs"
          legend="Which leg"
          values={[...picked]}
          onToggle={(value, isTicked) => setPicked(legs.filter((leg) => (leg === value ? isTicked : picked.includes(leg))))}
          options={open.map((leg) => {
            const segments = untouchedSegments(draft, leg);
            return { value: leg, label: `${LEGS_WORDS[leg]}, ${segments.length} segments`, hint: segments.map((segment) => SEGMENTS[segment].label).join("; ") };
          })}
        />
      )}
    </Dialog>
  );
}
