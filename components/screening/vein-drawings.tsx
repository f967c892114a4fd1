import type { ReactNode } from "react";
import { useWords } from "./use-words";

/** Our own drawings: the back of a lower leg in three skin tones. */
const TONES = [
  { skin: "#f3d3ba", edge: "#b98a68", shade: "#dcae8c", red: "#b8242e", blue: "#4a56a8", vein: "#b9a2ae", light: "#fbe7d6" },
  { skin: "#b9835a", edge: "#7d5233", shade: "#98673f", red: "#8c1f30", blue: "#39366f", vein: "#8a6656", light: "#d3a27a" },
  { skin: "#75503a", edge: "#3d261a", shade: "#5c3c2a", red: "#2b0612", blue: "#140a2b", vein: "#553b3c", light: "#a27757" },
];
type Tone = (typeof TONES)[number];

const LEG = "M14,2 H46 C48,16 53,28 53,44 C53,66 44,80 42,98 L42,118 H18 L18,98 C16,80 7,66 7,44 C7,28 12,16 14,2 Z";
const KNEE = "M16,12 Q30,17 44,12";
const CALF = "M30,26 C28,42 28,56 30,70";
const RED = "M22,60 l-6,-7 -5,-3 M16,53 l-1,-7 M22,60 l2,-10 5,-6 M24,50 l-5,-5 M22,60 l-9,2 -4,5 M22,60 l3,9 -1,8 M25,69 l6,4 M41,84 l4,-8 M41,84 l-6,-5 M41,84 l-1,9";
const BLUE = "M22,60 l8,-1 7,-5 M30,59 l6,4 5,-1 M37,54 l1,-8 M22,60 l-6,7 -1,8 M16,67 l-5,1 M41,84 l-8,2 -3,6";
const VEIN = "M40,14 C30,22 46,28 39,37 C31,46 18,44 20,55 C22,66 38,62 38,73 C38,84 24,82 26,93 C27,102 32,106 30,117";

export function VeinDrawings() {
  const { text } = useWords();
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <Drawing alt={text("picture.spiderAlt")} words={text("picture.spider")} of={SpiderVeins} />
      <Drawing alt={text("picture.bulgingAlt")} words={text("picture.bulging")} of={BulgingVein} />
    </div>
  );
}

function Drawing({ alt, words, of: Veins }: { alt: string; words: string; of: (tone: Tone) => ReactNode }) {
  return (
    <figure>
      <svg role="img" aria-label={alt} viewBox="0 0 192 122" className="h-40 max-w-full">
        {TONES.map((tone, index) => (
          <g key={tone.skin} transform={`translate(${index * 64} 1)`} fill="none" strokeLinecap="round" strokeLinejoin="round">
            <path d={LEG} fill={tone.skin} stroke={tone.edge} strokeWidth="1.5" />
            <path d={KNEE} stroke={tone.shade} strokeWidth="1.5" />
            <path d={CALF} stroke={tone.shade} strokeWidth="2" />
            {Veins(tone)}
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 max-w-prose text-lg">{words}</figcaption>
    </figure>
  );
}

function SpiderVeins({ red, blue }: Tone) {
  return (
    <g strokeWidth="0.9">
      <path d={BLUE} stroke={blue} />
      <path d={RED} stroke={red} />
    </g>
  );
}

function BulgingVein({ edge, vein, light }: Tone) {
  return (
    <>
      <path d={VEIN} stroke={edge} strokeWidth="6.5" />
      <path d={VEIN} stroke={vein} strokeWidth="4.6" />
      <path d={VEIN} stroke={light} strokeWidth="1.3" transform="translate(-1.1 -0.6)" />
    </>
  );
}
