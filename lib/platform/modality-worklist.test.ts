import { mkdtemp, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import dcmjs from "dcmjs";
import { describe, expect, it } from "vitest";
import { asciiOf, worklistFile, type WorklistItem } from "./modality-worklist";
import { leaveWorklistFolder, openWorklistFolder, publishWorklistFile, putWorklistFile, readWorklistFolder, removeWorklistFile, stageWorklistFile, worklistFileName } from "./worklist-folder";

const CLINIC = "01a2061e-a551-70ca-a1aa-645a33f8cbe1";
const ITEM: WorklistItem = {
  accession: "US00000123", orderId: "01a2061e-a551-70ca-a1aa-645a33f8cbe1", appointmentId: "01a2061e-a9a9-741a-8ed1-d01c2776cd74",
  patient: { id: "01a2061e-aaaa-741a-8ed1-d01c2776cd74", familyName: "Nuñez Łódź", givenName: "José", bornOn: "1961-04-03", sex: "female", allergies: ["Latex", "tape\\glue"] },
  orderedBy: "Maya Chen", sonographer: "Sam Ortiz", room: "Room 1", on: "2026-11-25", at: "14:00", hasArrived: false,
  procedure: { code: "39420-5", words: "Venous duplex, both legs, complete, both legs" }, reason: "I83.813 Varicose veins with pain", priority: "ROUTINE", needs: "Interpreter; Cannot stand long",
};
const STYLE = { stationAe: "CHARLEY", isAscii: false };

async function read(bytes: Buffer): Promise<Record<string, unknown>> {
  const { DicomMessage, DicomMetaDictionary } = dcmjs.data;
  return DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(Uint8Array.from(bytes).buffer).dict);
}

describe("the worklist file of a scan", () => {
  it("says what a scanner asks for, and has room for every letter of a name", async () => {
    const dataset = await read(await worklistFile(ITEM, STYLE));
    expect(dataset).toMatchObject({
      SpecificCharacterSet: "ISO_IR 192", AccessionNumber: "US00000123", PatientName: [{ Alphabetic: "Nuñez Łódź^José" }], PatientID: ITEM.patient.id, IssuerOfPatientID: "CHARLEY",
      PatientBirthDate: "19610403", PatientSex: "F", Allergies: ["Latex", "tape/glue"], RequestedProcedureID: "US00000123", RequestedProcedurePriority: "ROUTINE",
      RequestedProcedureCodeSequence: [{ CodeValue: "39420-5", CodingSchemeDesignator: "LN" }], ReferencedStudySequence: [], ReferencedPatientSequence: [],
    });
    expect(dataset.ScheduledProcedureStepSequence).toMatchObject([
      { Modality: "US", ScheduledStationAETitle: "CHARLEY", ScheduledProcedureStepStartDate: "20261125", ScheduledProcedureStepStartTime: "140000", ScheduledStationName: "Room 1", ScheduledProcedureStepStatus: "SCHEDULED", CommentsOnTheScheduledProcedureStep: "Interpreter; Cannot stand long" },
    ]);
    expect(dataset.StudyInstanceUID).toMatch(/^2\.25\.\d{30,39}$/);
    expect((await worklistFile(ITEM, STYLE)).subarray(128, 132).toString()).toBe("DICM");
  });

  it("has plain letters for a scanner that knows no others, and a question mark rather than a wrong letter", async () => {
    const dataset = await read(await worklistFile(ITEM, { ...STYLE, isAscii: true }));
    expect(dataset).toMatchObject({ PatientName: [{ Alphabetic: "Nunez Lodz^Jose" }] });
    expect(dataset.SpecificCharacterSet).toBeUndefined();
    expect(asciiOf("Müßig Ørsted 李")).toBe("Mussig Orsted ?");
  });

  it("is the same, byte for byte, for the same scan, and another when something changed", async () => {
    const first = await worklistFile(ITEM, STYLE);
    expect(first.equals(await worklistFile({ ...ITEM }, STYLE))).toBe(true);
    expect(first.equals(await worklistFile({ ...ITEM, hasArrived: true }, STYLE))).toBe(false);
  });

  it("says which allergies nobody recorded, never that there are none, and holds the length that DICOM allows", async () => {
    const long = { ...ITEM, room: "The very long room name of the first floor", patient: { ...ITEM.patient, familyName: "A^".repeat(60), allergies: null, sex: null } };
    const dataset = await read(await worklistFile(long, STYLE));
    expect(dataset).toMatchObject({ Allergies: "Not recorded" });
    const [{ Alphabetic = "" } = {}] = dataset.PatientName as { Alphabetic?: string }[];
    expect(Alphabetic.length).toBeLessThanOrEqual(64);
    expect(Alphabetic).toMatch(/^[A ]+\^José$/);
    const [step] = dataset.ScheduledProcedureStepSequence as { ScheduledStationName: string }[];
    expect(step?.ScheduledStationName).toHaveLength(16);
  });
});

describe("the allergies of a scan", () => {
  const CHILDHOOD = "Penicillin, rash as a child, told by the mother in 1971, never tried again since";
  const allergiesOf = async (allergies: string[], isAscii = false) => (await read(await worklistFile({ ...ITEM, patient: { ...ITEM.patient, allergies } }, { ...STYLE, isAscii }))).Allergies;

  it("each have a value of their own, so that a long one takes no room of the next", async () => {
    expect(await allergiesOf(["Latex: anaphylaxis", "Iodine", "Tape"])).toEqual(["Latex: anaphylaxis", "Iodine", "Tape"]);
    expect(await allergiesOf(["x".repeat(64)])).toBe("x".repeat(64));
  });

  it("say first that the record holds more when one is cut, and show where", async () => {
    expect(await allergiesOf([CHILDHOOD, "Latex: anaphylaxis"])).toEqual(["SEE RECORD", `${CHILDHOOD.slice(0, 63)}…`, "Latex: anaphylaxis"]);
    expect(await allergiesOf([CHILDHOOD, "Latex: anaphylaxis"], true)).toEqual(["SEE RECORD", `${CHILDHOOD.slice(0, 61)}...`, "Latex: anaphylaxis"]);
  });
});

describe("the name of a patient", () => {
  const nameIn = async (familyName: string, givenName: string) => {
    const { PatientName } = await read(await worklistFile({ ...ITEM, patient: { ...ITEM.patient, familyName, givenName } }, STYLE));
    return (PatientName as { Alphabetic: string }[])[0]?.Alphabetic;
  };

  it("keeps both of its parts however long they are, and never half a letter", async () => {
    expect(await nameIn("F".repeat(64), "José")).toBe(`${"F".repeat(59)}^José`);
    expect(await nameIn("Li", "G".repeat(70))).toBe(`Li^${"G".repeat(61)}`);
    expect(await nameIn("F".repeat(70), "G".repeat(70))).toBe(`${"F".repeat(32)}^${"G".repeat(31)}`);
    expect(await nameIn("𠮷".repeat(70), "José")).toBe(`${"𠮷".repeat(29)}^José`);
  });
});

describe("the folder of the scanners", () => {
  it("gets whole files under their name, a lockfile, and no half ones; another's files are not seen and not removed", async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), "worklist-")), "CHARLEY");
    await openWorklistFolder(folder);
    await writeFile(path.join(folder, "other.wl"), "theirs");
    await writeFile(path.join(folder, worklistFileName("01a2061e-ffff-70ca-a1aa-645a33f8cbe1", "US00000009")), "of another clinic");
    const name = worklistFileName(CLINIC, "US00000123");
    await putWorklistFile(folder, name, Buffer.from("one"));
    await putWorklistFile(folder, name, Buffer.from("two"));
    expect([...(await readWorklistFolder(folder, CLINIC))]).toEqual([[name, Buffer.from("two")]]);
    expect((await readdir(folder)).filter((file) => file.endsWith(".part"))).toEqual([]);
    expect((await stat(path.join(folder, "lockfile"))).isFile()).toBe(true);
    await expect(removeWorklistFile(folder, "other.wl")).rejects.toThrow("Only a file that this program wrote");
    await removeWorklistFile(folder, name);
    expect(await readFile(path.join(folder, "other.wl"), "utf8")).toBe("theirs");
    expect((await readdir(folder)).length).toBe(3);
  });

  it("says nothing of a file that another server removed meanwhile", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "worklist-"));
    await expect(removeWorklistFile(folder, worklistFileName(CLINIC, "US00000123"))).resolves.toBeUndefined();
  });

  it("loses what a crash left half written, once it is older than a minute, and only of its own clinic", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "worklist-"));
    const name = worklistFileName(CLINIC, "US00000123");
    const fresh = await stageWorklistFile(folder, name, Buffer.from("being written"));
    const left = await stageWorklistFile(folder, name, Buffer.from("left behind"));
    const theirs = await stageWorklistFile(folder, worklistFileName("01a2061e-ffff-70ca-a1aa-645a33f8cbe1", "US00000009"), Buffer.from("theirs"));
    const unknown = path.join(folder, ".other.wl.part");
    await writeFile(unknown, "no file of this program");
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const file of [left, theirs, unknown]) await utimes(file, hourAgo, hourAgo);
    expect(await readWorklistFolder(folder, CLINIC)).toEqual(new Map());
    expect((await readdir(folder)).toSorted()).toEqual([fresh, theirs, unknown].map((file) => path.basename(file)).toSorted());
    await publishWorklistFile(folder, name, fresh);
    expect([...(await readWorklistFolder(folder, CLINIC))]).toEqual([[name, Buffer.from("being written")]]);
  });

  it("is left with every file of a clinic that moved to a folder of its own, and keeps the others'", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "worklist-"));
    const other = worklistFileName("01a2061e-ffff-70ca-a1aa-645a33f8cbe1", "US00000009");
    for (const name of [worklistFileName(CLINIC, "US00000123"), other]) await putWorklistFile(folder, name, Buffer.from("one"));
    await leaveWorklistFolder(folder, CLINIC);
    expect(await readdir(folder)).toEqual([other]);
    await expect(leaveWorklistFolder(path.join(folder, "never-made"), CLINIC)).resolves.toBeUndefined();
  });
});
