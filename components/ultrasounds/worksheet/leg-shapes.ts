import type { Leg, Segment } from "@/lib/domain/reflux";

export type View = "front" | "back";
export const VIEWS = ["front", "back"] as const satisfies readonly View[];
export const VIEW_WORDS: Record<View, { title: string; side: string }> = {
  front: { title: "Front view", side: "patient’s right is on your left" },
  back: { title: "Back view", side: "from behind: patient’s left is on your left" },
};

/** One leg, its inner side towards growing x; 0 is its middle. Turned over for the leg on the right of the picture. */
export const LEG_OUTLINE =
  "M-46,0 C-48,60 -42,130 -31,200 C-41,240 -39,285 -31,325 C-25,365 -21,390 -21,412 C-34,430 -37,452 -21,457 L11,457 C27,452 25,430 19,412 C21,380 25,350 31,312 C37,270 37,235 29,200 C37,130 46,60 48,0 Z";

/** The kneecap in front, the hollow of the knee behind: so that nobody takes one view for the other. */
export const KNEE_MARK: Record<View, string> = {
  front: "M-17,198 a16,19 0 1,0 32,0 a16,19 0 1,0 -32,0",
  back: "M-28,203 C-12,211 10,211 27,203",
};

type VeinSegment = Exclude<Segment, `PERFORATOR_${string}`>;
type Drawn = { view: View; path: string; /** Where its name points to. */ at: readonly [x: number, y: number]; /** The side of the leg its name stands on. */ nameOn: "inner" | "outer" };

const drawn = (view: View, nameOn: Drawn["nameOn"], path: string, ...at: [number, number]): Drawn => ({ view, path, at, nameOn });

/** Every vein is drawn once, in the view where it is examined. */
export const VEINS: Record<VeinSegment, Drawn> = {
  EIV: drawn("front", "outer", "M6,2 L6,20", 6, 10),
  CFV: drawn("front", "outer", "M6,22 L5,48", 5, 36),
  DFV: drawn("front", "outer", "M4,50 C-8,62 -15,85 -16,112", -11, 76),
  FV_PROX: drawn("front", "outer", "M5,50 L3,92", 4, 86),
  FV_MID: drawn("front", "outer", "M3,95 L1,136", 2, 122),
  FV_DIST: drawn("front", "outer", "M1,139 L-1,178", 0, 162),
  AAGSV: drawn("front", "outer", "M5,47 C-10,46 -24,70 -27,122", -27, 116),
  SFJ: drawn("front", "inner", "M7,46 C10,34 17,33 22,42", 18, 37),
  GSV_PROX_THIGH: drawn("front", "inner", "M23,45 C28,62 31,78 31,96", 29, 72),
  GSV_MID_THIGH: drawn("front", "inner", "M31,99 C31,115 30,130 28,145", 30, 122),
  GSV_DIST_THIGH: drawn("front", "inner", "M28,148 C26,168 23,185 22,202", 25, 175),
  GSV_PROX_CALF: drawn("front", "inner", "M22,205 C24,222 25,238 25,252", 24, 228),
  GSV_MID_CALF: drawn("front", "inner", "M25,255 C25,280 23,302 21,322", 24, 286),
  GSV_ANKLE: drawn("front", "inner", "M21,325 C18,350 15,378 14,402", 16, 372),
  PAGSV: drawn("back", "inner", "M31,20 C38,52 38,92 31,130", 36, 80),
  GIACOMINI: drawn("back", "inner", "M5,208 C13,184 16,156 14,124", 14, 145),
  POPV: drawn("back", "outer", "M-5,168 L-5,216", -5, 184),
  SPJ: drawn("back", "outer", "M-3,203 C0,206 3,209 4,214", 1, 207),
  GASTROC: drawn("back", "inner", "M0,216 C14,222 22,240 24,264", 21, 243),
  SOLEAL: drawn("back", "outer", "M-9,236 C-20,250 -24,274 -24,304", -23, 286),
  PTV: drawn("back", "inner", "M-2,220 C9,236 15,252 15,280 C15,322 13,366 11,398", 14, 330),
  PERO: drawn("back", "outer", "M-7,220 C-13,236 -15,252 -15,280 C-15,322 -14,362 -13,394", -15, 352),
  SSV_PROX: drawn("back", "outer", "M4,217 C3,232 2,246 2,258", 3, 240),
  SSV_MID: drawn("back", "outer", "M2,261 C2,280 1,298 0,314", 1, 310),
  SSV_DIST: drawn("back", "outer", "M0,317 C-1,345 -4,374 -7,402", -4, 384),
};

const FLOOR = 457;
const PER_CM = 5;

/** A perforator stands at its height above the floor; without one, at a place of its own along the inner calf. */
export function perforatorSpot(segment: Exclude<Segment, VeinSegment>, heightCm: number | null): { x: number; y: number } {
  const places = { PERFORATOR_1: 352, PERFORATOR_2: 308, PERFORATOR_3: 268 };
  const y = heightCm === null ? places[segment] : Math.max(60, Math.min(430, FLOOR - PER_CM * heightCm));
  return { x: y > 200 ? 19 : 28, y };
}

export function isPerforatorSpot(segment: Segment): segment is Exclude<Segment, VeinSegment> {
  return segment.startsWith("PERFORATOR");
}

export function viewOf(segment: Segment): View {
  return isPerforatorSpot(segment) ? "front" : VEINS[segment].view;
}

/** From the left of the picture: facing the patient, the right leg comes first; from behind, the left one. */
export function legsAcross(view: View, legs: readonly Leg[]): Leg[] {
  return (view === "front" ? (["right", "left"] as const) : (["left", "right"] as const)).filter((leg) => legs.includes(leg));
}

/** The outline has its inner side on the right, as the leg on the left of a picture has. */
export function isTurnedOver(view: View, leg: Leg): boolean {
  return leg === (view === "front" ? "left" : "right");
}
