import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const COMMAND = ["--conditions=react-server", "--import", "tsx", "scripts/pattern.ts"];

async function runPattern(input: string) {
  const child = spawn(process.execPath, COMMAND, { stdio: "pipe" });
  const exit = once(child, "exit");
  child.stdin.on("error", () => undefined).end(input);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await exit;
  return { code: Number(code), stderr, lines: stdout.split("\n").filter((line) => line !== "") };
}

const DATES = { bornOn: "1970-06-01", receivedOn: "2026-11-22" };
const GOOD = JSON.stringify({ answers: { veinBleeding: "no" }, ...DATES });

describe("the pattern command", () => {
  it("answers each line in order, goes on after a refused one, and ends non-zero", async () => {
    const refused = JSON.stringify({ answers: { rednessSigns: ["fever"] }, ...DATES });
    const { code, stderr, lines } = await runPattern(`${GOOD}\n\n  \r\n${refused}\nnonsense\n${GOOD}`);
    expect(stderr).toBe("");
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      expect.arrayContaining(["rulesVersion", "category", "wells"]),
      ["error"],
      ["error"],
      expect.arrayContaining(["rulesVersion", "category", "wells"]),
    ]);
    expect(JSON.parse(lines[1] ?? "")).toEqual({
      error: { message: 'rednessSigns: Leave this out unless spreadingRedness is "yes".', fields: ["rednessSigns"] },
    });
    expect(code).toBe(1);
  });

  it("ends with zero when nothing is refused, also without any line", async () => {
    expect(await runPattern(`${GOOD}\r\n`)).toMatchObject({ code: 0, stderr: "" });
    expect(await runPattern("")).toEqual({ code: 0, stderr: "", lines: [] });
  });

  it("stays quiet when its reader leaves early", async () => {
    const child = spawn(process.execPath, COMMAND, { stdio: "pipe" });
    const exit = once(child, "exit");
    child.stdin.on("error", () => undefined).end(`${GOOD}\n`.repeat(20_000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect(await text(child.stderr)).toBe("");
    expect(await exit).toEqual([0, null]);
  });
});
