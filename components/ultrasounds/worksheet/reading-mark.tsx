import clsx from "clsx";
import { ArrowBigDown, CircleDashed } from "lucide-react";
import type { SegmentFinding } from "@/lib/domain/reflux";
import { readingWord } from "./segment-words";

/** What the numbers of one segment say: icon and word. */
export function ReadingMark({ finding }: { finding: SegmentFinding }) {
  const word = readingWord(finding);
  const isMet = word === "Meets";
  return (
    <span className={clsx("inline-flex items-center gap-1 whitespace-nowrap text-sm print:text-[8pt] print:leading-tight", isMet ? "font-semibold text-primary" : "text-muted")}>
      {isMet && <ArrowBigDown aria-hidden className="size-4 shrink-0 fill-current print:size-2.5" />}
      {word === "Not known" && <CircleDashed aria-hidden className="size-3.5 shrink-0 print:size-2.5" />}
      {word}
    </span>
  );
}
