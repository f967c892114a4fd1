import { GROUP_WORDS, VISIBILITY_WORDS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { beforeWords, type Before } from "./before-words";
import { compressionWords, diameterWords, refluxWords } from "./finding-words";
import { ReadingMark } from "./reading-mark";
import { ownThreshold, segmentsOfGroup, shortLabel, thresholdWords, VEIN_GROUPS } from "./segment-words";

type FindingsListProps = { legs: readonly Leg[]; findingAt: (leg: Leg, segment: Segment) => SegmentFinding | undefined; isShown: (segment: Segment) => boolean; beforeAt: (leg: Leg, segment: Segment) => Before | null };

/** The worksheet to read on a phone: one leg after the other. */
export function FindingsList({ legs, findingAt, isShown, beforeAt }: FindingsListProps) {
  return (
    <div className="md:hidden print:hidden">
      {legs.map((leg) => (
        <section key={leg} aria-labelledby={`read-${leg}-title`} className="mb-6">
          <h3 id={`read-${leg}-title`} className="border-b pb-1 text-xl font-semibold">
            {LEGS_WORDS[leg]}
          </h3>
          {VEIN_GROUPS.filter((group) => segmentsOfGroup(group).some(isShown)).map((group) => (
            <div key={group}>
              <h4 className="bg-surface px-2 py-1 text-sm">
                <span className="font-semibold">{GROUP_WORDS[group]}</span> <span className="text-muted">{thresholdWords(group)}</span>
              </h4>
              <ul>
                {segmentsOfGroup(group).filter(isShown).map((segment) => (
                  <FindingItem key={segment} segment={segment} finding={findingAt(leg, segment)} before={beforeAt(leg, segment)} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

function FindingItem({ segment, finding, before }: { segment: Segment; finding: SegmentFinding | undefined; before: Before | null }) {
  const isSeen = finding?.visibility === "seen";
  return (
    <li className="flex items-baseline justify-between gap-3 border-b px-2 py-1.5">
      <span className="min-w-0">
        <span className="font-semibold">{shortLabel(segment)}</span>
        {ownThreshold(segment) !== null && <span className="text-xs text-muted"> {ownThreshold(segment)}</span>}
        <span className="block text-sm text-muted">
          {isSeen
            ? `Compression ${compressionWords(finding).toLowerCase()}; reflux ${refluxWords(finding)}; diameter ${diameterWords(finding).toLowerCase()}`
            : VISIBILITY_WORDS[finding?.visibility ?? "not_examined"]}
        </span>
        {before !== null && <span className="block text-xs text-muted">{beforeWords(finding, before)}</span>}
      </span>
      {isSeen && <ReadingMark finding={finding} />}
    </li>
  );
}
