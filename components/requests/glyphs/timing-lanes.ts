import type { LastTenCramps } from "@/lib/domain/cramp-pattern/answers";

type TimingLane = keyof LastTenCramps;

/** The night lane is wider: ten of ten is common there, and its number has two digits. */
export const TIMING_LANES = [
  { lane: "night", label: "Night", paint: "bg-ramp-4", width: "min-w-16" },
  { lane: "evening", label: "Evening", paint: "bg-ramp-3", width: "min-w-14.5" },
  { lane: "day", label: "Day", paint: "bg-ramp-2", width: "min-w-11" },
  { lane: "walking", label: "Walking", paint: "bg-glyph-other", width: "min-w-12.5" },
] as const satisfies readonly { lane: TimingLane; label: string; paint: string; width: string }[];
