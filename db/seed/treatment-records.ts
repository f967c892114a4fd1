import { measuredOf, NO_DETAILS, type MeasuredDetail } from "@/lib/domain/procedure-details";
import { RVCSS_ITEMS, type RvcssGrade, type RvcssItems } from "@/lib/domain/rvcss";
import type { Modality, ProcedureDetails } from "@/lib/domain/treatment";
import type { Course } from "./check-in-answers";
import type { Random } from "./random";

const FORGOTTEN_SHARE = 0.06;
const JOULE_PER_CM = { rfa: [62, 95], evla: [55, 85] } as const;

/** How the procedure was done, as it would be written; now and then a number is missing. */
export function makeDetails(random: Random, modality: Modality): ProcedureDetails {
  const segmentLengthCm = random.int(24, 46);
  const [least, most] = JOULE_PER_CM[modality === "evla" ? "evla" : "rfa"];
  const isFoam = modality === "ugfs" || modality === "microfoam";
  const measured: Record<MeasuredDetail, number> = {
    segmentLengthCm,
    maxDiameterMm: random.int(46, 98) / 10,
    tipDistanceCm: modality === "cac" ? 5 : random.int(20, 26) / 10,
    wavelengthNm: 1470,
    energyJ: segmentLengthCm * random.int(least, most),
    volumeMl: modality === "cac" ? random.int(11, 19) / 10 : random.int(30, 90) / 10,
    concentrationPercent: random.pick([0.5, 1, 1]),
  };
  const written = measuredOf(modality).filter(() => !random.chance(FORGOTTEN_SHARE));
  return { ...NO_DETAILS, ...Object.fromEntries(written.map((detail) => [detail, measured[detail]])), anaesthesia: isFoam ? "none" : modality === "cac" ? "local" : "tumescent" };
}

const NO_ITEMS = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems;

/** The score of a leg with reflux and no ulcer, before anything was done. */
export function makeRvcss(random: Random): RvcssItems {
  const upTo = (most: RvcssGrade) => random.int(0, most) as RvcssGrade;
  return { ...NO_ITEMS, pain: random.pick([1, 2, 2, 3]), varicoseVeins: random.pick([1, 2, 2, 3]), oedema: upTo(2), pigmentation: upTo(1), inflammation: random.chance(0.1) ? 1 : 0, compressionUse: random.pick([0, 0, 1, 2]) };
}

const LESS: Record<Course, number> = { relieved: 2, partly: 1, same: 0, worse: -1 };

/** The same leg some months after: pain and veins follow the person's course, skin stays, compression is worn a little more. */
export function laterRvcss(random: Random, before: RvcssItems, course: Course): RvcssItems {
  const lower = (grade: RvcssGrade, by: number) => Math.max(0, Math.min(3, grade - by)) as RvcssGrade;
  const by = LESS[course];
  return {
    ...before,
    pain: lower(before.pain, by),
    varicoseVeins: lower(before.varicoseVeins, Math.max(by, random.int(0, 1))),
    oedema: lower(before.oedema, by > 0 ? 1 : 0),
    compressionUse: random.chance(0.3) ? 3 : before.compressionUse,
  };
}
