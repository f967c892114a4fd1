import type { ExamHeader } from "./care";
import type { FieldError } from "./errors";
import { LEGS, SEGMENT_IDS, SEGMENTS, type Leg, type Segment, type SegmentFinding } from "./reflux";
import { legsOf, LEGS_WORDS, type LegsChoice, type Study } from "./ultrasound";

/** A worksheet as it is saved: always whole. */
export type Worksheet = { header: ExamHeader; findings: readonly SegmentFinding[] };

const POSITION_FIELD = { right: "positionRight", left: "positionLeft" } as const satisfies Record<Leg, keyof ExamHeader>;
/** What the header says of one leg alone. */
export const LEG_FIELDS = { right: ["positionRight", "ceapRight"], left: ["positionLeft", "ceapLeft"] } as const satisfies Record<Leg, readonly (keyof ExamHeader)[]>;

/** What an exam still lacks before it can be called done; empty when nothing. */
export function missingFromWorksheet({ legs, study }: { legs: LegsChoice; study: Study }, { header, findings }: Worksheet): FieldError[] {
  const ordered = legsOf(legs);
  const position = (leg: Leg) => header[POSITION_FIELD[leg]];
  const missing = ordered.flatMap((leg) => {
    const isSeen = findings.some((row) => row.leg === leg && row.visibility === "seen");
    return [
      ...(isSeen ? [] : [{ field: "findings", message: `${LEGS_WORDS[leg]}: record at least one segment that was seen.` }]),
      ...(position(leg) === null ? [{ field: `header.${POSITION_FIELD[leg]}`, message: `${LEGS_WORDS[leg]}: record the position.` }] : []),
    ];
  });
  // Standing is required unless the patient cannot (IAC Vein Center Standards, S36).
  if (header.positionReason === null && ordered.some((leg) => position(leg) !== null && position(leg) !== "standing")) {
    missing.push({ field: "header.positionReason", message: "Write why a leg was not examined standing." });
  }
  // An exam of one leg still needs the other leg's common femoral waveform (SVU, S37).
  if (study === "complete_unilateral" && header.contralateralCfv === null) {
    missing.push({ field: "header.contralateralCfv", message: "Record the waveform of the other leg's common femoral vein, or that it was not done." });
  }
  return missing;
}

/** One refusal for each row of a leg that the order is not about. */
export function findingsNotOrdered(legs: LegsChoice, findings: readonly SegmentFinding[]): FieldError[] {
  return findings.flatMap(({ leg }, index) =>
    legsOf(legs).includes(leg) ? [] : [{ field: `findings.${index}.leg`, message: `The order is not about the ${leg} leg.` }],
  );
}

/** One refusal for each field of the header that says something of a leg that the order is not about. */
export function headerNotOrdered(legs: LegsChoice, header: ExamHeader): FieldError[] {
  const others = LEGS.filter((leg) => !legsOf(legs).includes(leg));
  return others.flatMap((leg) =>
    LEG_FIELDS[leg].flatMap((field) => (header[field] === null ? [] : [{ field: `header.${field}`, message: `The order is not about the ${leg} leg.` }])),
  );
}

/** As the worksheet lists them: the right leg first, then segment by segment. */
export function inWorksheetOrder(findings: readonly SegmentFinding[]): SegmentFinding[] {
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** "right.POPV": the one name of a row, also in the audit log. */
export function rowKey({ leg, segment }: { leg: Leg; segment: Segment }): string {
  return `${leg}.${segment}`;
}

/** "Right leg, Popliteal" */
export function segmentWords({ leg, segment }: { leg: Leg; segment: Segment }): string {
  return `${LEGS_WORDS[leg]}, ${SEGMENTS[segment].label}`;
}

function placeOf({ leg, segment }: SegmentFinding): number {
  return LEGS.indexOf(leg) * SEGMENT_IDS.length + SEGMENT_IDS.indexOf(segment);
}
