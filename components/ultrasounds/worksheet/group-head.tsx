import { GROUP_WORDS, type VeinGroup } from "@/lib/domain/reflux";
import type { GridProps } from "./grid-props";
import { segmentsOfGroup, thresholdWords } from "./segment-words";

/** The group's name and threshold; the segments that are examined only if indicated open from here. */
export function GroupHead({ group, segments, openGroups, onToggleGroup }: Pick<GridProps, "segments" | "openGroups" | "onToggleGroup"> & { group: VeinGroup }) {
  const isOpen = openGroups.has(group);
  const hidden = segmentsOfGroup(group).length - segments[group].length;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className="font-semibold">{GROUP_WORDS[group]}</span>
      <span className="text-muted">{thresholdWords(group)}</span>
      {(hidden > 0 || isOpen) && (
        <button type="button" aria-expanded={isOpen} onClick={() => onToggleGroup(group)} className="text-link ml-auto min-h-6 text-detail">
          {isOpen ? "Hide those not used" : `Show ${hidden} more, only if indicated`}
          <span className="sr-only">, {GROUP_WORDS[group]}</span>
        </button>
      )}
    </span>
  );
}
