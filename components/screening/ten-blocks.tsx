import clsx from "clsx";
import type { LastTenWords } from "./last-ten-steppers";

type TenBlocksProps = { counts: readonly number[]; left: number; words: LastTenWords; className: string };

const TEN = 10;
const FILLS = ["bg-ramp-4", "bg-ramp-3", "bg-ramp-2", "bg-ramp-1"];

/** What is placed, one block a cramp, and what is left of ten. Only what is left is said aloud. */
export function TenBlocks({ counts, left, words, className }: TenBlocksProps) {
  const blocks = counts.flatMap((count, part) => Array.from({ length: count }, (_, at) => ({ fill: FILLS[part], isFirst: at === 0 && part > 0 }))).slice(0, TEN);
  const placed = TEN - left;
  return (
    <div className={clsx("mt-3", className)}>
      <div aria-hidden className="flex gap-1">
        {blocks.map(({ fill, isFirst }, index) => (
          <span key={index} className={clsx("h-6 flex-1 rounded-sm", fill, isFirst && index > 0 && "ml-1.5")} />
        ))}
        {Array.from({ length: TEN - blocks.length }, (_, index) => (
          <span key={`empty-${index}`} className={clsx("h-6 flex-1 rounded-sm border border-dashed border-control", index === 0 && blocks.length > 0 && "ml-1.5")} />
        ))}
      </div>
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-4 text-lg">
        <p className={clsx("font-semibold", left < 0 && "hidden")}>{words.placed[placed]}</p>
        <p role="status" className={left < 0 ? "font-semibold text-urgent" : "text-muted"}>
          {left < 0 ? words.over.replace("{total}", String(placed)).replace("{left}", String(-left)) : words.left[left]}
        </p>
      </div>
    </div>
  );
}
