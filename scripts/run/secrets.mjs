import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

/** Made once, at the first start. Deleting the file signs everybody out and breaks the chain of audit anchors. */
export function readOrMakeSecrets(dataDir) {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) writeOnce(file, makeSecrets());
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Refusal(`${file} is damaged: restore it from the backup, or delete it to make new secrets (everybody is signed out).`);
  }
}

function makeSecrets() {
  return {
    nextAuthSecret: randomBytes(32).toString("base64url"),
    serverActionsKey: randomBytes(32).toString("base64"),
    auditAnchorKey: randomBytes(32).toString("base64url"),
  };
}

/** Two first starts at once must agree on one set: the link fails for the second, which then reads the first's. */
function writeOnce(file, secrets) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
}
