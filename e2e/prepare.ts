import { mkdirSync, writeFileSync } from "node:fs";
import { disconnect, opened } from "@/db/client";
import { migrate } from "@/db/migrate";
import { makeSeededClinic } from "@/db/seed/clinic";
import { fromState, type E2eClinic } from "./state";

mkdirSync(fromState(), { recursive: true, mode: 0o700 });
try {
  await migrate(await opened());
  const { apiKey, signIns } = await makeSeededClinic(new Date());
  const clinic: E2eClinic = { apiKey, staff: signIns };
  writeFileSync(fromState("clock"), "0");
  writeFileSync(fromState("clinic.json"), JSON.stringify(clinic), { mode: 0o600 });
} finally {
  await disconnect();
}
