import clsx from "clsx";
import { Ellipsis, MessageSquareText } from "lucide-react";
import { COMPRESSIBILITIES, SEGMENTS, THROMBUS_KINDS, VISIBILITIES, VISIBILITY_WORDS, type Compressibility, type Leg, type Segment, type Thrombus, type Visibility } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";
import { NOT_RECORDED } from "@/lib/format/missing";
import { cellId, type CellName } from "./cells";
import type { RowDraft } from "./draft";
import { COMPRESSIBLE_WORDS, THROMBUS_WORDS } from "./draft-words";
import type { GridProps } from "./grid-props";

export type CellProps = {
  leg: Leg;
  segment: Segment;
  row: RowDraft;
  /** Why the words of a cell cannot be read. */
  wrong: GridProps["wrong"];
  onChange: (changes: Partial<RowDraft>) => void;
};

/** The margins keep a focused cell clear of the bar above and the bar below. */
const LOOK = "control min-h-8 w-full min-w-0 scroll-mt-32 scroll-mb-20 px-1 text-detail";

/** Whether there is anything to measure: a segment seen, or one that nobody has said anything about. */
export function isMeasurable({ visibility }: RowDraft): boolean {
  return visibility === "seen" || visibility === "not_examined";
}

export function isPerforator(segment: Segment): boolean {
  return SEGMENTS[segment].group === "perforator";
}

/** One choice: how the vein compresses, or why there is nothing to say about that. */
export function VeinCell({ leg, segment, row, onChange }: CellProps) {
  function choose(value: string) {
    const [visibility, compressible = ""] = value.split(".") as [Visibility, (Compressibility | "")?];
    onChange({ visibility, ...(visibility === "seen" ? { compressible } : {}) });
  }
  return (
    <select
      id={cellId(leg, segment, "vein")}
      aria-label={`${segmentWords({ leg, segment })}, compression`}
      value={row.visibility === "seen" ? `seen.${row.compressible}` : row.visibility}
      onChange={(event) => choose(event.target.value)}
      className={LOOK}
    >
      <optgroup label="Seen, compression">
        {COMPRESSIBILITIES.map((value) => (
          <option key={value} value={`seen.${value}`}>
            {COMPRESSIBLE_WORDS[value]}
          </option>
        ))}
        <option value="seen.">{NOT_RECORDED}</option>
      </optgroup>
      <optgroup label="Otherwise">
        {VISIBILITIES.filter((value) => value !== "seen").map((value) => (
          <option key={value} value={value}>
            {VISIBILITY_WORDS[value]}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

export function ThrombusCell({ leg, segment, row, onChange }: CellProps) {
  return (
    <select
      id={cellId(leg, segment, "thrombus")}
      aria-label={`${segmentWords({ leg, segment })}, thrombus`}
      value={row.thrombus}
      onChange={(event) => onChange({ thrombus: event.target.value as Thrombus | "" })}
      className={clsx(LOOK, row.thrombus === "acute" && "font-semibold text-urgent")}
    >
      {THROMBUS_KINDS.map((value) => (
        <option key={value} value={value}>
          {THROMBUS_WORDS[value]}
        </option>
      ))}
      <option value="">{NOT_RECORDED}</option>
    </select>
  );
}

const TYPED = {
  reflux: { words: "reflux, milliseconds or none", inputMode: "text", empty: "Not tested" },
  diameter: { words: "diameter, millimetres", inputMode: "decimal", empty: "" },
  height: { words: "centimetres above the floor", inputMode: "numeric", empty: "" },
} as const satisfies Partial<Record<CellName, { words: string; inputMode: "text" | "decimal" | "numeric"; empty: string }>>;

/**
 * What is typed stays as typed; `n` becomes "none" when the cell is left. Why it cannot be read hangs below the cell
 * that has the hand, and over the next row, so that nothing moves while somebody types.
 */
export function TypedCell({ cell, leg, segment, row, wrong, onChange }: CellProps & { cell: keyof typeof TYPED }) {
  const { words, inputMode, empty } = TYPED[cell];
  const id = cellId(leg, segment, cell);
  const problem = wrong.get(id);
  return (
    <span className="relative block min-w-0 grow">
      <input
        id={id}
        data-leg={leg}
        data-segment={segment}
        data-cell={cell}
        aria-label={`${segmentWords({ leg, segment })}, ${words}`}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}.why`}
        inputMode={inputMode}
        autoComplete="off"
        placeholder={row.visibility === "seen" ? empty : undefined}
        value={row[cell]}
        onChange={(event) => onChange({ [cell]: event.target.value })}
        onBlur={() => cell === "reflux" && row.reflux.trim().toLowerCase() === "n" && onChange({ reflux: "none" })}
        className={clsx(LOOK, "peer text-right tabular-nums placeholder:text-xs")}
      />
      {problem !== undefined && (
        <span
          id={`${id}.why`}
          className={clsx(
            "pointer-events-none absolute top-full z-1 mt-0.5 hidden w-max max-w-52 rounded-md border border-urgent bg-canvas px-2 py-1 text-left text-detail font-semibold text-urgent peer-hover:block peer-focus:block",
            cell === "reflux" ? "left-0" : "right-0",
          )}
        >
          {problem}
        </span>
      )}
    </span>
  );
}

export function MoreCell({ leg, segment, row, onOpen }: Omit<CellProps, "onChange" | "wrong"> & { onOpen: () => void }) {
  const has = [row.flow && "flow", row.manoeuvre && "maneuver", row.note && "note"].filter(Boolean);
  const MoreIcon = has.length > 0 ? MessageSquareText : Ellipsis;
  return (
    <button
      type="button"
      id={cellId(leg, segment, "more")}
      aria-haspopup="dialog"
      aria-label={`${segmentWords({ leg, segment })}: flow, maneuver, note${has.length > 0 ? ` (${has.join(", ")} written)` : ""}`}
      onClick={onOpen}
      className={clsx("grid size-8 place-content-center rounded-md hover:bg-surface", has.length > 0 ? "text-primary" : "text-muted")}
    >
      <MoreIcon aria-hidden className="size-4" />
    </button>
  );
}
