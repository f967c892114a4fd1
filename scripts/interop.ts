import { execFile, spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import dcmjs from "dcmjs";
import { worklistFile, type WorklistItem } from "@/lib/platform/modality-worklist";
import { openWorklistFolder, putWorklistFile, removeWorklistFile, worklistFileName } from "@/lib/platform/worklist-folder";

/**
 * Asks DCMTK's worklist server, which is not ours, for the files that this program writes, as a scanner would.
 * No part of `npm test`: the tools are installed by the system (`apt-get install dcmtk`).
 */
const run = promisify(execFile);
const AE = "CHARLEY";
const CLINIC = "01a2061e-a551-70ca-a1aa-645a33f8cbe1";

type Scan = Pick<WorklistItem, "accession" | "on" | "at"> & { familyName: string; givenName: string; tail: string };
const SCANS: Scan[] = [
  { accession: "US00000123", familyName: "Nuñez Łódź", givenName: "José", on: "2026-11-25", at: "14:00", tail: "01" },
  { accession: "US00000124", familyName: "Example", givenName: "Ann", on: "2026-11-26", at: "09:30", tail: "02" },
  { accession: "US00000125", familyName: "O'Brien-Smith", givenName: "Mary Jo", on: "2026-12-01", at: "16:15", tail: "03" },
];

function itemOf({ familyName, givenName, tail, ...scan }: Scan): WorklistItem {
  const id = (kind: string) => `01a2061e-a551-70ca-${kind}-0000000000${tail}`;
  return {
    ...scan, orderId: id("8001"), appointmentId: id("8002"), hasArrived: false,
    patient: { id: id("8003"), familyName, givenName, bornOn: "1961-04-03", sex: null, allergies: [] },
    orderedBy: "Maya Chen", sonographer: "Sam Ortiz", room: "Room 1", reason: "R25.2 Cramp and spasm", priority: "ROUTINE", needs: "Interpreter",
    procedure: { code: "39420-5", words: "Venous duplex, both legs, complete" },
  };
}

async function main(): Promise<number> {
  const missing = (await Promise.all(["wlmscpfs", "findscu"].map(async (tool) => ((await isInstalled(tool)) ? [] : [tool])))).flat();
  if (missing.length > 0) {
    console.error(`${missing.join(" and ")} of DCMTK: not installed, so nothing was tested. Install it, for example with: apt-get install dcmtk`);
    return 1;
  }
  const root = await mkdtemp(path.join(tmpdir(), "charley-interop-"));
  const folder = path.join(root, AE);
  await openWorklistFolder(folder);
  for (const scan of SCANS) await putWorklistFile(folder, worklistFileName(CLINIC, scan.accession), await worklistFile(itemOf(scan), { stationAe: AE, isAscii: false }));
  const port = await freePort();
  // -csk: the answer says in which letters its names are; without it accents arrive as something else.
  const server = spawn("wlmscpfs", ["-csk", "-dfp", root, String(port)], { stdio: ["ignore", "ignore", "inherit"] });
  try {
    await answers(server, port);
    return (await ask(port, root, folder)) ? 0 : 1;
  } finally {
    server.kill();
    await rm(root, { recursive: true, force: true });
  }
}

async function ask(port: number, root: string, folder: string): Promise<boolean> {
  const day = "ScheduledProcedureStepSequence[0].ScheduledProcedureStepStartDate";
  const all = ["US00000123", "US00000124", "US00000125"];
  const checks: [string, string[], string[]][] = [
    ["every scan", [], all],
    ["modality US and our name", ["ScheduledProcedureStepSequence[0].Modality=US", `ScheduledProcedureStepSequence[0].ScheduledStationAETitle=${AE}`], all],
    ["another modality", ["ScheduledProcedureStepSequence[0].Modality=CT"], []],
    ["one day", [`${day}=20261126`], ["US00000124"]],
    ["a range of days", [`${day}=20261125-20261126`], ["US00000123", "US00000124"]],
    ["a day with nothing", [`${day}=20261127`], []],
    ["an accession", ["AccessionNumber=US00000125"], ["US00000125"]],
    ["a name by its beginning", ["PatientName=Exam*"], ["US00000124"]],
  ];
  const results: boolean[] = [];
  for (const [what, keys, expected] of checks) {
    const found = await find(port, root, keys);
    results.push(tell(what, found.map(({ AccessionNumber }) => String(AccessionNumber)).sort(), expected));
  }
  const [accented] = await find(port, root, ["AccessionNumber=US00000123"]);
  results.push(tell("letters with accents", [nameOf(accented)], ["Nuñez Łódź^José"]));
  await removeWorklistFile(folder, worklistFileName(CLINIC, "US00000124"));
  results.push(tell("a scan that was cancelled", (await find(port, root, [`${day}=20261126`])).map(nameOf), []));
  console.log(results.every(Boolean) ? `Worklist: ${results.length} of ${results.length} questions answered as expected.` : "Worklist: some answers are wrong.");
  return results.every(Boolean);
}

/** What a scanner gets for these keys. */
async function find(port: number, root: string, keys: string[]): Promise<Record<string, unknown>[]> {
  const out = await mkdtemp(path.join(root, "answers-"));
  const wanted = ["AccessionNumber", "PatientName", "PatientID", "PatientBirthDate", "StudyInstanceUID", "RequestedProcedureDescription", "ScheduledProcedureStepSequence[0].ScheduledProcedureStepStartDate", ...keys];
  await run("findscu", ["-W", "-X", "-od", out, "-aet", "SCANNER", "-aec", AE, "127.0.0.1", String(port), ...wanted.flatMap((key) => ["-k", key])]);
  const { DicomMessage, DicomMetaDictionary } = dcmjs.data;
  return Promise.all(
    (await readdir(out)).sort().map(async (name) => DicomMetaDictionary.naturalizeDataset(DicomMessage.readFile(Uint8Array.from(await readFile(path.join(out, name))).buffer).dict)),
  );
}

function nameOf(found: Record<string, unknown> | undefined): string {
  const [name] = (found?.PatientName ?? []) as { Alphabetic?: string }[];
  return name?.Alphabetic ?? "nobody";
}

function tell(what: string, found: string[], expected: string[]): boolean {
  const isRight = found.join() === expected.join();
  console.log(`${isRight ? "ok   " : "WRONG"} ${what}: ${found.join(", ") || "nothing"}${isRight ? "" : ` (expected ${expected.join(", ") || "nothing"})`}`);
  return isRight;
}

async function isInstalled(tool: string): Promise<boolean> {
  try {
    await run(tool, ["--version"]);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(server: ChildProcess, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (server.exitCode !== null) throw new Error("wlmscpfs ended before it answered.");
    const isUp = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).on("error", () => resolve(false));
      socket.unref().end();
    });
    if (isUp) return;
    await sleep(100);
  }
  throw new Error("wlmscpfs did not answer.");
}

process.exitCode = await main();
