import pino from "pino";
import { env } from "./env";

let logger: pino.Logger | null = null;

/** One JSON line an event, ids only: no names, phone numbers, answers or search words. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return logger;
}
