import clsx from "clsx";
import { useId } from "react";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { CrampSite } from "@/lib/domain/cramp-pattern/answers";
import { NOT_ANSWERED } from "@/lib/format/missing";
import { legSentence, type LegFill, type LegFills } from "@/lib/format/leg-fills";
import { LEG_OUTLINE, zonePaths } from "./leg-zones";

type LegMapProps = { legs: LegFills | null; sites: readonly CrampSite[]; size?: "row" | "large" };

/** Both legs from behind, L on the left. */
export function LegMap({ legs, sites, size = "row" }: LegMapProps) {
  if (legs === null) return <span className="text-detail text-muted">{NOT_ANSWERED}</span>;
  const letter = clsx("font-semibold text-muted", size === "row" ? "text-2xs" : "text-sm");
  return (
    <span className={clsx("inline-flex items-end", size === "row" ? "gap-0.75" : "gap-1.5")}>
      <VisuallyHidden>{legSentence(legs, sites)}</VisuallyHidden>
      <span aria-hidden className={letter}>
        L
      </span>
      <Leg fill={legs.left} sites={sites} size={size} />
      <Leg fill={legs.right} sites={sites} size={size} />
      <span aria-hidden className={letter}>
        R
      </span>
    </span>
  );
}

function Leg({ fill, sites, size }: { fill: LegFill; sites: readonly CrampSite[]; size: "row" | "large" }) {
  const hatchId = useId();
  const paint = fill === "main" ? "var(--ramp-4)" : `url(#${hatchId})`;
  return (
    <svg aria-hidden data-fill={fill} viewBox="0 0 20 56" className={size === "row" ? "h-10 w-3.75" : "h-20 w-7.5"}>
      {fill === "also" && (
        <pattern id={hatchId} width="4.4" height="4.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M1.2,0 V4.4" stroke="var(--ramp-4)" strokeWidth="2.3" />
        </pattern>
      )}
      <path d={LEG_OUTLINE} fill="var(--leg-fill)" />
      {fill !== "none" && zonePaths(sites).map((path) => <path key={path} d={path} fill={paint} />)}
      <path d={LEG_OUTLINE} fill="none" stroke="var(--control)" strokeWidth="1.3" />
    </svg>
  );
}
