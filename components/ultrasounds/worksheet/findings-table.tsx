import clsx from "clsx";
import { CircleMinus, EyeOff } from "lucide-react";
import { Fragment } from "react";
import { GROUP_WORDS, isOnlyIfIndicated, VISIBILITY_WORDS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { rowKey } from "@/lib/domain/worksheet";
import { beforeOf, beforeWords, type Before, type Earlier } from "./before-words";
import { FindingsList } from "./findings-list";
import { compressionWords, diameterWords, refluxWords } from "./finding-words";
import { ReadingMark } from "./reading-mark";
import { ownThreshold, segmentsOfGroup, shortLabel, thresholdWords, VEIN_GROUPS } from "./segment-words";

type FindingsTableProps = { legs: readonly Leg[]; findings: readonly SegmentFinding[]; /** To compare with; null shows none. */ earlier?: Earlier | null };

const COLUMNS = ["Compression", "Reflux", "Diameter", "Threshold"] as const;

/** The worksheet to read and to print: the right leg left of the left leg, each with its word. */
export function FindingsTable({ legs, findings, earlier = null }: FindingsTableProps) {
  const rows = new Map(findings.map((finding) => [rowKey(finding), finding]));
  const beforeAt = (leg: Leg, segment: Segment) => earlier && beforeOf(earlier, leg, segment);
  const isShown = (segment: Segment) => !isOnlyIfIndicated(segment) || legs.some((leg) => rows.has(rowKey({ leg, segment })) || beforeAt(leg, segment) !== null);
  return (
    <>
      <FindingsList legs={legs} findingAt={(leg, segment) => rows.get(rowKey({ leg, segment }))} isShown={isShown} beforeAt={beforeAt} />
      <table className="hidden w-full border-collapse text-left text-sm md:table print:table print:text-[8pt] print:leading-tight">
        <caption className="sr-only">Worksheet, {legs.map((leg) => LEGS_WORDS[leg].toLowerCase()).join(" and ")}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" className="border-b px-1.5 py-1 align-bottom text-detail font-medium text-muted">
              Segment
            </th>
            {legs.map((leg) => (
              <th key={leg} scope="colgroup" colSpan={COLUMNS.length} className="border-l px-1.5 pt-1 text-base font-semibold print:pt-0 print:text-sm">
                {LEGS_WORDS[leg]}
              </th>
            ))}
          </tr>
          <tr>
            {legs.flatMap((leg) =>
              COLUMNS.map((column, index) => (
                <th key={`${leg} ${column}`} scope="col" className={clsx("border-b px-1 py-1 text-xs font-medium text-muted print:py-0 print:text-[7pt]", index === 0 && "border-l")}>
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        {VEIN_GROUPS.filter((group) => segmentsOfGroup(group).some(isShown)).map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={1 + legs.length * COLUMNS.length} className="border-b bg-surface px-1.5 py-1 font-normal print:py-0">
                <span className="font-semibold">{GROUP_WORDS[group]}</span> <span className="ml-2 text-muted">{thresholdWords(group)}</span>
              </th>
            </tr>
            {segmentsOfGroup(group).filter(isShown).map((segment) => (
              <Fragment key={segment}>
                <tr className="h-7.5 border-b print:h-auto">
                  <th scope="row" className="px-1.5 py-1 align-baseline font-normal leading-tight print:whitespace-nowrap print:py-0">
                    {shortLabel(segment)}
                    {ownThreshold(segment) !== null && <span className="block text-xs text-muted print:inline print:text-[7pt]"> {ownThreshold(segment)}</span>}
                  </th>
                  {legs.map((leg) => (
                    <FindingCells key={leg} finding={rows.get(rowKey({ leg, segment }))} />
                  ))}
                </tr>
                {earlier !== null && <BeforeRow segment={segment} found={legs.map((leg) => ({ leg, finding: rows.get(rowKey({ leg, segment })), before: beforeAt(leg, segment) }))} />}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

type BeforeRowProps = { segment: Segment; found: readonly { leg: Leg; finding: SegmentFinding | undefined; before: Before | null }[] };

function BeforeRow({ segment, found }: BeforeRowProps) {
  return (
    <tr className="border-b text-xs text-muted">
      <th scope="row" className="px-1.5 pb-1 font-normal">
        <span className="sr-only">{shortLabel(segment)}, earlier exam</span>
      </th>
      {found.map(({ leg, finding, before }) => (
        <td key={leg} colSpan={COLUMNS.length} className="border-l px-1 pb-1">
          {before === null ? "Not examined before" : beforeWords(finding, before)}
        </td>
      ))}
    </tr>
  );
}

function FindingCells({ finding }: { finding: SegmentFinding | undefined }) {
  const look = "px-1 py-1 align-baseline print:py-0";
  if (finding === undefined || finding.visibility !== "seen") {
    const NotIcon = finding?.visibility === "not_seen" ? EyeOff : CircleMinus;
    return (
      <td colSpan={COLUMNS.length} className={clsx(look, "border-l text-muted")}>
        <span className="inline-flex items-center gap-1.5 print:gap-1">
          <NotIcon aria-hidden className="size-3.5 shrink-0 print:size-2.5" />
          {VISIBILITY_WORDS[finding?.visibility ?? "not_examined"]}
        </span>
      </td>
    );
  }
  return (
    <>
      <td className={clsx(look, "border-l", finding.thrombus !== null && finding.thrombus !== "none" && "font-semibold")}>{compressionWords(finding)}</td>
      <td className={clsx(look, "whitespace-nowrap tabular-nums")}>{refluxWords(finding)}</td>
      <td className={clsx(look, "tabular-nums", finding.diameterMm === null && "text-xs lg:whitespace-nowrap print:whitespace-nowrap text-muted print:text-[7pt] print:leading-none")}>{diameterWords(finding)}</td>
      <td className={look}>
        <ReadingMark finding={finding} />
      </td>
    </>
  );
}
