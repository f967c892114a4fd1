import { rmSync } from "node:fs";
import path from "node:path";
import { fromState } from "./state";

/** The traces of failed tests stay; passwords and data do not. */
export default function removeState(): void {
  for (const name of ["data", "clinic.json", "sessions"]) rmSync(path.join(fromState(), name), { recursive: true, force: true });
}
