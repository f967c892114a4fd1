import type { Leg, Segment, VeinGroup } from "@/lib/domain/reflux";
import type { Before } from "./before-words";
import type { RowDraft } from "./draft";

export type Place = { leg: Leg; segment: Segment };

/** What every layout of the worksheet needs: one state, drawn wide or one leg at a time. */
export type GridProps = {
  legs: readonly Leg[];
  segments: Readonly<Record<VeinGroup, readonly Segment[]>>;
  openGroups: ReadonlySet<VeinGroup>;
  rowAt: (leg: Leg, segment: Segment) => RowDraft;
  /** What the earlier exam found there, while the person compares. */
  beforeAt: (leg: Leg, segment: Segment) => Before | null;
  /** By cell: why what stands in it cannot be read. */
  wrong: ReadonlyMap<string, string>;
  onChange: (leg: Leg, segment: Segment, changes: Partial<RowDraft>) => void;
  onMore: (place: Place) => void;
  onToggleGroup: (group: VeinGroup) => void;
};
