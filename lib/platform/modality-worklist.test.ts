import { mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import dcmjs from "dcmjs";
import { describe, expect, it } from "vitest";
import { asciiOf, worklistFile, type WorklistItem } from "./modality-worklist";
import { openWorklistFolder, putWorklistFile, readWorklistFolder, removeWorklistFile, worklistFileName } from "./worklist-folder";

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
      PatientBirthDate: "19610403", PatientSex: "F", Allergies: "Latex, tape/glue", RequestedProcedureID: "US00000123", RequestedProcedurePriority: "ROUTINE",
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
    expect(Alphabetic.split("^").length).toBeLessThanOrEqual(2);
    const [step] = dataset.ScheduledProcedureStepSequence as { ScheduledStationName: string }[];
    expect(step?.ScheduledStationName).toHaveLength(16);
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
});
