import { describe, expect, it } from "vitest";
import { CorrectPatientInput } from "@/lib/inputs/patients";
import { AcceptRequestInput } from "@/lib/inputs/request-moves";
import { NoteRequestInput, RecordContactInput } from "@/lib/inputs/request-work";
import { RecordTreatmentInput } from "@/lib/inputs/treatments";
import { SignReportInput } from "@/lib/inputs/report-signing";
import { CancelOrderInput } from "@/lib/inputs/ultrasounds";
import { parseInput } from "./parse-input";

const ID = "01a20564-4911-7891-bd9a-01d62c080764";
const NUL = "Called back.\u0000";
const HALF = "Called back.\uD83D";
const INPUTS = {
  "the reason of a decision": [AcceptRequestInput, "reason", { requestId: ID, version: 1, patternOpinion: null }],
  "a note": [NoteRequestInput, "body", { requestId: ID }],
  "what was said on the phone": [RecordContactInput, "note", { requestId: ID, channel: "call", outcome: "reached" }],
  "why an order is cancelled": [CancelOrderInput, "reason", { orderId: ID, version: 1 }],
  "a conclusion": [SignReportInput, "conclusion", { orderId: ID, version: 1, refluxLeft: "no", refluxRight: null }],
  "the note of a treatment": [RecordTreatmentInput, "note", { treatmentId: ID, version: 1, leg: "left", vein: "gsv", modality: "rfa", treatedOn: "2026-11-03", operatorId: ID, complications: [] }],
} as const;

describe("what staff type", () => {
  it.each(Object.entries(INPUTS))("is refused in words, by the field's name, where the database could not keep %s", (_, [schema, field, rest]) => {
    for (const text of [NUL, HALF]) {
      expect(parseInput(schema, { ...rest, [field]: text })).toEqual({ ok: false, fields: [{ field, message: "Remove the characters that are not text." }] });
    }
    expect(parseInput(schema, { ...rest, [field]: "Called back." })).toMatchObject({ ok: true, data: { [field]: "Called back." } });
  });

  it("is refused by its place in a list", () => {
    const correction = { patientId: ID, version: 1, changes: { allergies: ["latex", NUL] } };
    expect(parseInput(CorrectPatientInput, correction)).toMatchObject({ ok: false, fields: [{ field: "changes.allergies.1" }] });
  });

  it("is refused by its schema first", () => {
    expect(parseInput(NoteRequestInput, { requestId: ID, body: "" })).toEqual({ ok: false, fields: [{ field: "body", message: "Write the note." }] });
  });
});
