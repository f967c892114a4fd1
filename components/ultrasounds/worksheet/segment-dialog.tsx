import type { KeyboardEvent } from "react";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import {
  COMPRESSIBILITIES, FLOWS, MANOEUVRES, THROMBUS_KINDS, VISIBILITIES, VISIBILITY_WORDS, type Compressibility, type Flow, type Manoeuvre, type Thrombus, type Visibility,
} from "@/lib/domain/reflux";
import type { Doubt } from "@/lib/domain/plausibility";
import { segmentWords } from "@/lib/domain/worksheet";
import { NOT_RECORDED } from "@/lib/format/missing";
import { cellId } from "./cells";
import type { RowDraft } from "./draft";
import { COMPRESSIBLE_WORDS, FLOW_WORDS, MANOEUVRE_WORDS, THROMBUS_WORDS } from "./draft-words";
import { beforeWords, type Before } from "./before-words";
import { isMeasurable, isPerforator } from "./finding-cells";
import type { Place } from "./grid-props";
import { findingOf } from "./read-draft";
import { ReadingMark } from "./reading-mark";

type FieldsProps = {
  place: Place;
  row: RowDraft;
  /** What is worth a second look of this segment. */
  doubts: readonly Doubt[];
  /** The message of a cell that cannot be read. */
  errorOf: (cell: string) => string | undefined;
  onChange: (changes: Partial<RowDraft>) => void;
};
type SegmentDialogProps = { opened: (FieldsProps & { before: Before | null }) | null; onClose: () => void };

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) => values.map((value) => ({ value, label: words[value] }));

/** Every field of one segment: opened from its vein in the drawing, or from the grid for what is seldom written. */
export function SegmentDialog({ opened, onClose }: SegmentDialogProps) {
  function closeOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onClose();
  }
  return (
    <Dialog
      open={opened !== null}
      onClose={onClose}
      title={opened && segmentWords(opened.place)}
      description={opened && describe(opened)}
      footer={
        <Button variant="primary" onClick={onClose}>
          Back to the worksheet
        </Button>
      }
    >
      <div onKeyDown={closeOnEnter}>{opened && <Fields {...opened} />}</div>
    </Dialog>
  );
}

function describe({ place: { leg, segment }, row, before }: NonNullable<SegmentDialogProps["opened"]>): string {
  return before === null ? "Part of the worksheet and saved with it." : beforeWords(findingOf(leg, segment, row), before);
}

function Fields(props: FieldsProps) {
  const { place, row, doubts, onChange } = props;
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="visibility"
          label="Was it seen"
          value={row.visibility}
          options={optionsOf(VISIBILITIES, VISIBILITY_WORDS)}
          onChange={(event) => onChange({ visibility: event.target.value as Visibility })}
        />
        {isMeasurable(row) && <Measured {...props} />}
      </div>
      <TextArea name="note" label="Note" rows={2} maxLength={300} value={row.note} onChange={(event) => onChange({ note: event.target.value })} />
      <p className="flex min-h-6 items-center gap-2 text-sm">
        <span className="text-muted">Threshold</span> <ReadingMark finding={findingOf(place.leg, place.segment, row)} />
      </p>
      <div role="status" className="min-h-6 text-sm">
        {doubts.map(({ message }) => (
          <p key={message}>Worth a second look: {message}</p>
        ))}
      </div>
    </div>
  );
}

function Measured({ place: { leg, segment }, row, errorOf, onChange }: FieldsProps) {
  const typed = (cell: "reflux" | "diameter" | "height", label: string, inputMode: "text" | "decimal" | "numeric") => (
    <TextInput
      name={`dialog-${cell}`}
      label={label}
      inputMode={inputMode}
      autoComplete="off"
      value={row[cell]}
      error={errorOf(cellId(leg, segment, cell))}
      onChange={(event) => onChange({ [cell]: event.target.value })}
    />
  );
  return (
    <>
      <div className="flex items-end gap-2">
        {typed("reflux", "Reflux, ms or none", "text")}
        <Button onClick={() => onChange({ reflux: "none" })}>None</Button>
      </div>
      {typed("diameter", "Diameter, mm", "decimal")}
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
      <Select
        name="manoeuvre"
        label="Maneuver"
        placeholder={NOT_RECORDED}
        value={row.manoeuvre}
        options={optionsOf(MANOEUVRES, MANOEUVRE_WORDS)}
        onChange={(event) => onChange({ manoeuvre: event.target.value as Manoeuvre | "" })}
      />
      <Select name="flow" label="Flow" placeholder={NOT_RECORDED} value={row.flow} options={optionsOf(FLOWS, FLOW_WORDS)} onChange={(event) => onChange({ flow: event.target.value as Flow | "" })} />
      {isPerforator(segment) && typed("height", "Centimetres above the floor", "numeric")}
    </>
  );
}
