import { readFileSync } from "node:fs";

// Loaded before the server of the browser tests: its clock runs ahead by the milliseconds that stand in a file.
const file = process.env.E2E_CLOCK_FILE;
const RealDate = Date;
const READ_EVERY_MS = 50;
let aheadMs = 0;
let readAt = 0;

function ahead() {
  const at = RealDate.now();
  if (file && at - readAt > READ_EVERY_MS) {
    readAt = at;
    aheadMs = Number(readFileSync(file, "utf8"));
  }
  return aheadMs;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [RealDate.now() + ahead()], made === globalThis.Date ? target : made),
  apply: () => new RealDate(RealDate.now() + ahead()).toString(),
  get: (target, key) => (key === "now" ? () => RealDate.now() + ahead() : Reflect.get(target, key)),
});
