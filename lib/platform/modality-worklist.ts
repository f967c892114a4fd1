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
  const plain = (words: string) => oneValue(isAscii ? asciiOf(words) : words);
  const text = (words: string, kind: keyof typeof LONGEST) => cut(plain(words), LONGEST[kind]);
  const name = (familyName: string, givenName?: string) => nameOf(plain(familyName), givenName === undefined ? undefined : plain(givenName));
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
    Allergies: allergyValues(patient.allergies, plain, isAscii ? "..." : "…"),
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

/** One value an allergy. What does not fit is marked where it is cut, and the first value, which every scanner shows, sends people to the record. */
function allergyValues(allergies: readonly string[] | null, plain: (words: string) => string, sign: string): string[] {
  if (allergies === null) return ["Not recorded"];
  if (allergies.length === 0) return ["No known allergies"];
  const whole = allergies.map(plain);
  const values = whole.map((words) => cut(words, LONGEST.LO, sign));
  return values.every((words, index) => words === whole[index]) ? values : ["SEE RECORD", ...values];
}

/** Family and given name share the length of a name: a long one never takes the place of the other. */
function nameOf(familyName: string, givenName?: string): string {
  const [family, given] = [familyName, givenName ?? ""].map((part) => part.replace(/[\^=]/g, " ")) as [string, string];
  if (givenName === undefined) return cut(family, LONGEST.PN);
  const both = LONGEST.PN - 1;
  const kept = cut(family, Math.max(both - given.length, Math.ceil(both / 2)));
  return `${kept}^${cut(given, both - kept.length)}`;
}

/** One value, one line: a backslash would begin another value. */
function oneValue(words: string): string {
  return words.replaceAll("\\", "/").replace(/\p{Cc}+/gu, " ").trim();
}

/** Never longer than DICOM allows, and never half a letter; with the sign at its end where some are left out. */
function cut(words: string, longest: number, sign = ""): string {
  if (words.length <= longest) return words;
  let kept = "";
  // A letter of two halves counts as two: that is how the writer of the file measures it.
  for (const letter of words) {
    if (kept.length + letter.length + sign.length > longest) break;
    kept += letter;
  }
  return kept + sign;
}

const LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", Ø: "O", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ł: "l", Ł: "L", đ: "d", Đ: "D", ð: "d", þ: "th", Þ: "Th", ı: "i", "’": "'" };

/** The nearest plain letters; what has none becomes a question mark, so that nobody takes it for a whole name. */
export function asciiOf(words: string): string {
  return [...words.normalize("NFD").replace(/\p{M}/gu, "")].map((letter) => LETTERS[letter] ?? (/[\x20-\x7e]/.test(letter) ? letter : "?")).join("");
}
