/** One scheduled scan as a scanner asks for it. Dates and times are the clinic's own. */
export type WorklistItem = {
  accession: string;
  orderId: string;
  appointmentId: string;
  patient: { id: string; familyName: string; givenName: string; bornOn: string; sex: "female" | "male" | "other" | null; allergies: readonly string[] | null };
  orderedBy: string;
  sonographer: string;
  room: string;
  on: string;
  at: string;
  hasArrived: boolean;
  procedure: { code: string; words: string };
  reason: string;
  priority: "ROUTINE" | "HIGH" | "STAT";
  /** What the person needs in the room; empty when nothing. */
  needs: string;
};

export type WorklistStyle = {
  /** The name of the worklist (at most 16 characters), by which the scanner asks for it. */
  stationAe: string;
  /** Letters without accents, for scanners that know nothing else. */
  isAscii: boolean;
};

const WORKLIST_CLASS = "1.2.840.10008.5.1.4.31";
const EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
const IMPLEMENTATION = "2.25.163817342857105873911570392848270912604";
const SEXES = { female: "F", male: "M", other: "O" } as const;
// The longest texts that DICOM PS3.5 allows: a name, a long string, a short string, and 1,024 of a long text.
const LONGEST = { PN: 64, LO: 64, SH: 16, LT: 1024 } as const;

/** The worklist file (DICOM Part 10) of one scan. The same scan gives the same bytes. */
export async function worklistFile(item: WorklistItem, style: WorklistStyle): Promise<Buffer> {
  const { default: dcmjs } = await import("dcmjs");
  const { DicomDict, DicomMetaDictionary } = dcmjs.data;
  const file = new DicomDict(
    DicomMetaDictionary.denaturalizeDataset({
      MediaStorageSOPClassUID: WORKLIST_CLASS,
      MediaStorageSOPInstanceUID: uidOf(item.appointmentId),
      TransferSyntaxUID: EXPLICIT_LITTLE_ENDIAN,
      ImplementationClassUID: IMPLEMENTATION,
      ImplementationVersionName: "CHARLEY",
    }),
  );
  file.dict = DicomMetaDictionary.denaturalizeDataset(datasetOf(item, style));
  return Buffer.from(file.write());
}

function datasetOf(item: WorklistItem, { stationAe, isAscii }: WorklistStyle): Record<string, unknown> {
  const { patient, procedure } = item;
  const text = (words: string, kind: keyof typeof LONGEST) => fitted(isAscii ? asciiOf(words) : words, LONGEST[kind]);
  const name = (...parts: string[]) => parts.map((part) => text(part, "PN").replace(/[\^=]/g, " ")).join("^").slice(0, LONGEST.PN);
  return {
    ...(isAscii ? {} : { SpecificCharacterSet: "ISO_IR 192" }),
    AccessionNumber: item.accession,
    ReferringPhysicianName: name(item.orderedBy),
    ReferencedStudySequence: [],
    ReferencedPatientSequence: [],
    PatientName: name(patient.familyName, patient.givenName),
    PatientID: patient.id,
    IssuerOfPatientID: "CHARLEY",
    PatientBirthDate: digits(patient.bornOn),
    PatientSex: patient.sex === null ? "" : SEXES[patient.sex],
    Allergies: text(allergyWords(patient.allergies), "LO"),
    StudyInstanceUID: uidOf(item.orderId),
    RequestedProcedureDescription: text(procedure.words, "LO"),
    RequestedProcedureCodeSequence: [{ CodeValue: procedure.code, CodingSchemeDesignator: "LN", CodeMeaning: text(procedure.words, "LO") }],
    RequestedProcedureID: item.accession,
    ReasonForTheRequestedProcedure: text(item.reason, "LO"),
    RequestedProcedurePriority: item.priority,
    ScheduledProcedureStepSequence: [
      {
        Modality: "US",
        ScheduledStationAETitle: stationAe,
        ScheduledProcedureStepStartDate: digits(item.on),
        ScheduledProcedureStepStartTime: `${digits(item.at)}00`,
        ScheduledPerformingPhysicianName: name(item.sonographer),
        ScheduledProcedureStepDescription: text(procedure.words, "LO"),
        ScheduledProcedureStepID: item.accession,
        ScheduledStationName: text(item.room, "SH"),
        ScheduledProcedureStepLocation: text(item.room, "SH"),
        ScheduledProcedureStepStatus: item.hasArrived ? "ARRIVED" : "SCHEDULED",
        CommentsOnTheScheduledProcedureStep: text(item.needs, "LT"),
      },
    ],
  };
}

/** A UUID is an unsigned number of 128 bits; DICOM PS3.5 B.2 makes a UID of it. */
function uidOf(uuid: string): string {
  return `2.25.${BigInt(`0x${uuid.replaceAll("-", "")}`)}`;
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

function allergyWords(allergies: readonly string[] | null): string {
  if (allergies === null) return "Not recorded";
  return allergies.length === 0 ? "No known allergies" : allergies.join(", ");
}

/** One value, one line: a backslash would begin another value. Never longer than DICOM allows, in characters. */
function fitted(words: string, longest: number): string {
  return [...words.replaceAll("\\", "/").replace(/\p{Cc}+/gu, " ").trim()].slice(0, longest).join("");
}

const LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", Ø: "O", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ł: "l", Ł: "L", đ: "d", Đ: "D", ð: "d", þ: "th", Þ: "Th", ı: "i", "’": "'" };

/** The nearest plain letters; what has none becomes a question mark, so that nobody takes it for a whole name. */
export function asciiOf(words: string): string {
  return [...words.normalize("NFD").replace(/\p{M}/gu, "")].map((letter) => LETTERS[letter] ?? (/[\x20-\x7e]/.test(letter) ? letter : "?")).join("");
}
