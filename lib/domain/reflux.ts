export const LEGS = ["right", "left"] as const;
export type Leg = (typeof LEGS)[number];

export const REFLUX_CONCLUSIONS = ["yes", "no", "indeterminate"] as const;
export type RefluxConclusion = (typeof REFLUX_CONCLUSIONS)[number];

export const VISIBILITIES = ["seen", "not_seen", "absent", "removed", "not_examined"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const COMPRESSIBILITIES = ["full", "partial", "none", "not_tested"] as const;
export type Compressibility = (typeof COMPRESSIBILITIES)[number];

export const THROMBUS_KINDS = ["none", "acute", "chronic", "indeterminate"] as const;
export type Thrombus = (typeof THROMBUS_KINDS)[number];

export const FLOWS = ["phasic", "continuous", "none"] as const;
export type Flow = (typeof FLOWS)[number];

export const MANOEUVRES = ["valsalva", "manual", "cuff", "dorsiflexion"] as const;
export type Manoeuvre = (typeof MANOEUVRES)[number];

export type VeinGroup = "deep" | "great_saphenous" | "small_saphenous" | "perforator";

type SegmentFacts = { label: string; group: VeinGroup; thresholdMs: number; isOnlyIfIndicated?: true };

// Deep veins over 1 s: common femoral, femoral, popliteal (SVS/AVF/AVLS 2022, S35). External iliac the same: clinic proposal.
const LARGE_DEEP_MS = 1_000;
// Saphenous and their accessories, tibial, deep femoral over 500 ms (SVS/AVF/AVLS 2022, S35).
// Junctions, peroneal, calf muscle veins and the Giacomini vein the same: clinic proposal.
const OTHER_MS = 500;
// A pathologic perforator: outward flow of at least 500 ms and at least 3.5 mm wide (SVS/AVF/AVLS 2022, S35).
// The edges differ: "over" for a vein, "at least" for a perforator.
export const PERFORATOR_MS = 500;
export const PERFORATOR_MM = 3.5;

const deep = (label: string, thresholdMs: number, more: Pick<SegmentFacts, "isOnlyIfIndicated"> = {}): SegmentFacts => ({ label, group: "deep", thresholdMs, ...more });
const great = (label: string, more: Pick<SegmentFacts, "isOnlyIfIndicated"> = {}): SegmentFacts => ({ label, group: "great_saphenous", thresholdMs: OTHER_MS, ...more });
const small = (label: string, more: Pick<SegmentFacts, "isOnlyIfIndicated"> = {}): SegmentFacts => ({ label, group: "small_saphenous", thresholdMs: OTHER_MS, ...more });
const perforator = (label: string): SegmentFacts => ({ label, group: "perforator", thresholdMs: PERFORATOR_MS, isOnlyIfIndicated: true });
const INDICATED = { isOnlyIfIndicated: true } as const;

/** The segments of a venous insufficiency worksheet, in its order; the stored word is the key. */
export const SEGMENTS = {
  EIV: deep("External iliac", LARGE_DEEP_MS, INDICATED),
  CFV: deep("Common femoral", LARGE_DEEP_MS),
  DFV: deep("Deep femoral", OTHER_MS, INDICATED),
  FV_PROX: deep("Femoral, proximal", LARGE_DEEP_MS),
  FV_MID: deep("Femoral, mid", LARGE_DEEP_MS),
  FV_DIST: deep("Femoral, distal", LARGE_DEEP_MS),
  POPV: deep("Popliteal", LARGE_DEEP_MS),
  PTV: deep("Posterior tibial", OTHER_MS),
  PERO: deep("Peroneal", OTHER_MS),
  GASTROC: deep("Gastrocnemius", OTHER_MS, INDICATED),
  SOLEAL: deep("Soleal", OTHER_MS, INDICATED),
  SFJ: great("Saphenofemoral junction"),
  GSV_PROX_THIGH: great("Great saphenous, proximal thigh"),
  GSV_MID_THIGH: great("Great saphenous, mid thigh"),
  GSV_DIST_THIGH: great("Great saphenous, distal thigh or knee"),
  GSV_PROX_CALF: great("Great saphenous, proximal calf"),
  GSV_MID_CALF: great("Great saphenous, mid calf"),
  GSV_ANKLE: great("Great saphenous, ankle"),
  AAGSV: great("Anterior accessory saphenous"),
  PAGSV: great("Posterior accessory saphenous", INDICATED),
  SPJ: small("Saphenopopliteal junction"),
  SSV_PROX: small("Small saphenous, proximal"),
  SSV_MID: small("Small saphenous, mid"),
  SSV_DIST: small("Small saphenous, distal"),
  GIACOMINI: small("Giacomini or cranial extension", INDICATED),
  PERFORATOR_1: perforator("Perforator 1"),
  PERFORATOR_2: perforator("Perforator 2"),
  PERFORATOR_3: perforator("Perforator 3"),
} as const satisfies Record<string, SegmentFacts>;

export type Segment = keyof typeof SEGMENTS;
export const SEGMENT_IDS = Object.keys(SEGMENTS) as [Segment, ...Segment[]];

export const GROUP_WORDS: Record<VeinGroup, string> = { deep: "Deep veins", great_saphenous: "Great saphenous", small_saphenous: "Small saphenous", perforator: "Perforators" };
export const VISIBILITY_WORDS: Record<Visibility, string> = { seen: "Seen", not_seen: "Not seen", absent: "Absent", removed: "Ablated or removed before", not_examined: "Not examined" };

/** One row of the worksheet. `refluxMs` null with `isRefluxTested` true = no reversed flow. */
export type SegmentFinding = {
  leg: Leg;
  segment: Segment;
  visibility: Visibility;
  compressible: Compressibility | null;
  thrombus: Thrombus | null;
  flow: Flow | null;
  isRefluxTested: boolean;
  /** Whole milliseconds of reversed flow. */
  refluxMs: number | null;
  manoeuvre: Manoeuvre | null;
  /** Millimetres, one decimal. */
  diameterMm: number | null;
  /** Perforators: centimetres above the floor. */
  heightCm: number | null;
  note: string | null;
};

/** `meets` the threshold; `below` it, or exactly on it where the rule says "over"; `none` no reversed flow; `unknown` never counts as negative. */
export type ThresholdReading = "meets" | "below" | "none" | "unknown";

/** What one segment's numbers say against its threshold. A perforator of unknown width is unknown once its flow is long enough. */
export function readThreshold({ segment, visibility, isRefluxTested, refluxMs, diameterMm }: SegmentFinding): ThresholdReading {
  if (visibility !== "seen" || !isRefluxTested) return "unknown";
  if (refluxMs === null || refluxMs === 0) return "none";
  const { group, thresholdMs } = SEGMENTS[segment];
  if (group !== "perforator") return refluxMs > thresholdMs ? "meets" : "below";
  if (refluxMs < PERFORATOR_MS) return "below";
  if (diameterMm === null) return "unknown";
  return diameterMm >= PERFORATOR_MM ? "meets" : "below";
}

/** Whether the segment belongs to the worksheet only when indicated. */
export function isOnlyIfIndicated(segment: Segment): boolean {
  const facts: SegmentFacts = SEGMENTS[segment];
  return facts.isOnlyIfIndicated === true;
}
