import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { COMPRESSIBILITIES, FLOWS, MANOEUVRES, THROMBUS_KINDS, type Compressibility, type Flow, type Leg, type Manoeuvre, type Segment, type Thrombus } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";
import { NOT_RECORDED } from "@/lib/format/missing";
import type { RowDraft } from "./draft";
import { COMPRESSIBLE_WORDS, FLOW_WORDS, MANOEUVRE_WORDS, THROMBUS_WORDS } from "./draft-words";
import { isMeasurable, isPerforator } from "./finding-cells";

type MoreDialogProps = { place: { leg: Leg; segment: Segment }; row: RowDraft; onChange: (changes: Partial<RowDraft>) => void; onClose: () => void };

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) => values.map((value) => ({ value, label: words[value] }));

/** What is seldom written about a segment. It is part of the worksheet and saved with it. */
export function MoreDialog({ place, row, onChange, onClose }: MoreDialogProps) {
  return (
    <Dialog open onClose={onClose} title={segmentWords(place)} description="Kept with the worksheet when you save it." footer={<Button onClick={onClose}>Back to the worksheet</Button>}>
      <div className="grid gap-4">
        {isMeasurable(row) && (
          <div className="grid gap-4 sm:grid-cols-2">
            {isPerforator(place.segment) && (
              <>
                <Select
                  name="compressible"
                  label="Compression"
                  placeholder={NOT_RECORDED}
                  value={row.compressible}
                  options={optionsOf(COMPRESSIBILITIES, COMPRESSIBLE_WORDS)}
                  onChange={(event) => onChange({ compressible: event.target.value as Compressibility | "" })}
                />
                <Select
                  name="thrombus"
                  label="Thrombus"
                  placeholder={NOT_RECORDED}
                  value={row.thrombus}
                  options={optionsOf(THROMBUS_KINDS, THROMBUS_WORDS)}
                  onChange={(event) => onChange({ thrombus: event.target.value as Thrombus | "" })}
                />
              </>
            )}
            <Select
              name="flow"
              label="Flow"
              placeholder={NOT_RECORDED}
              value={row.flow}
              options={optionsOf(FLOWS, FLOW_WORDS)}
              onChange={(event) => onChange({ flow: event.target.value as Flow | "" })}
            />
            <Select
              name="manoeuvre"
              label="Manoeuvre"
              placeholder={NOT_RECORDED}
              value={row.manoeuvre}
              options={optionsOf(MANOEUVRES, MANOEUVRE_WORDS)}
              onChange={(event) => onChange({ manoeuvre: event.target.value as Manoeuvre | "" })}
            />
          </div>
        )}
        <TextArea name="note" label="Note" rows={3} maxLength={300} value={row.note} onChange={(event) => onChange({ note: event.target.value })} />
      </div>
    </Dialog>
  );
}
