import type { Segment } from "@/lib/domain/reflux";

/** One leg from the front, its inner side towards growing x; 0 is its middle. Drawn for the right leg, turned over for the left. */
export const LEG_OUTLINE =
  "M-46,0 C-48,60 -42,130 -31,200 C-41,240 -39,285 -31,325 C-25,365 -21,390 -21,412 C-34,430 -37,452 -21,457 L11,457 C27,452 25,430 19,412 C21,380 25,350 31,312 C37,270 37,235 29,200 C37,130 46,60 48,0 Z";

type VeinSegment = Exclude<Segment, `PERFORATOR_${string}`>;

export const VEIN_PATHS: Record<VeinSegment, string> = {
  EIV: "M6,2 L6,20",
  CFV: "M6,22 L5,48",
  DFV: "M4,50 C-8,62 -15,85 -16,112",
  FV_PROX: "M5,50 L3,92",
  FV_MID: "M3,95 L1,136",
  FV_DIST: "M1,139 L-1,178",
  POPV: "M-1,181 L-1,226",
  PTV: "M1,230 C5,280 7,340 8,395",
  PERO: "M-3,230 C-8,280 -10,340 -10,392",
  GASTROC: "M0,212 C8,226 12,244 13,262",
  SOLEAL: "M-3,246 C-10,262 -14,280 -15,300",
  SFJ: "M7,46 C10,34 17,33 22,42",
  GSV_PROX_THIGH: "M23,45 C28,62 31,78 31,96",
  GSV_MID_THIGH: "M31,99 C31,115 30,130 28,145",
  GSV_DIST_THIGH: "M28,148 C26,168 23,185 22,202",
  GSV_PROX_CALF: "M22,205 C24,222 25,238 25,252",
  GSV_MID_CALF: "M25,255 C25,280 23,302 21,322",
  GSV_ANKLE: "M21,325 C18,350 15,378 14,402",
  AAGSV: "M5,47 C-10,46 -24,70 -27,122",
  PAGSV: "M24,44 C36,60 40,88 39,124",
  SPJ: "M-2,210 C-6,213 -10,217 -13,222",
  SSV_PROX: "M-14,225 C-19,238 -21,252 -21,264",
  SSV_MID: "M-21,267 C-22,285 -21,302 -19,318",
  SSV_DIST: "M-19,321 C-17,348 -15,372 -14,396",
  GIACOMINI: "M-13,219 C-22,190 -24,160 -20,132",
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
