"use client";

import clsx from "clsx";
import { LEG_OUTLINE, zonePaths } from "@/components/requests/glyphs/leg-zones";
import { press, useChecked } from "./use-checked";
import { useLive } from "./use-live";

type SitesPictureProps = { name: string; initial: readonly string[]; words: { behind: string; front: string; tap: string } };
type Site = "thigh_back" | "calf" | "foot" | "thigh_front" | "shin";
type Zone = { site: Site; path: string; /** Of what answers to a touch; together they cover the leg. */ top: number; height: number };

const pathOf = (site: "thigh_back" | "calf" | "foot"): string => zonePaths([site])[0] ?? "";
const THIGH = { path: pathOf("thigh_back"), top: 1, height: 20 };
const LOWER = { path: pathOf("calf"), top: 22, height: 20 };
const FOOT: Zone = { site: "foot", path: pathOf("foot"), top: 44, height: 12 };
/** The same leg twice: what is at the front cannot be touched from behind. */
const VIEWS: { view: "behind" | "front"; crease: string; zones: Zone[] }[] = [
  { view: "behind", crease: "M6.5,21.5 Q10,23 13.5,21.5", zones: [{ site: "thigh_back", ...THIGH }, { site: "calf", ...LOWER }, FOOT] },
  { view: "front", crease: "M8,21.7 A2,1.6 0 1 0 12,21.7 A2,1.6 0 1 0 8,21.7", zones: [{ site: "thigh_front", ...THIGH }, { site: "shin", ...LOWER }, FOOT] },
];

/** One leg from both sides; a touch ticks the box of that place, and a ticked box fills its place. */
export function SitesPicture({ name, initial, words }: SitesPictureProps) {
  const isLive = useLive();
  const ticked = useChecked(name, initial);
  return (
    <div aria-hidden className={clsx("mt-3 shrink-0 touch-manipulation sm:w-56 select-none", !isLive && "invisible noscript:hidden")}>
      <p className="text-lg text-muted">{words.tap}</p>
      <div className="mt-2 flex">
        {VIEWS.map(({ view, crease, zones }) => (
          <div key={view} className="flex w-28 flex-col items-center">
            <svg viewBox="0 0 20 56" className="h-62">
              <path d={LEG_OUTLINE} fill="var(--leg-fill)" />
              {zones.map(({ site, path, top, height }) => (
                <g key={site} data-site={site} data-on={ticked.includes(site) || undefined} onClick={() => press(name, site)} className="group cursor-pointer">
                  <path d={path} fill={ticked.includes(site) ? "var(--ramp-3)" : "transparent"} className="group-hover:stroke-control" strokeWidth="0.5" strokeDasharray="1.5 1" />
                  <rect x="0" y={top} width="20" height={height} fill="transparent" />
                </g>
              ))}
              <path d={LEG_OUTLINE} fill="none" stroke="var(--control)" className="pointer-events-none" />
              <path d={crease} fill="none" stroke="var(--control)" strokeWidth="0.6" className="pointer-events-none" />
            </svg>
            <p className="text-center text-lg font-semibold">{words[view]}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
