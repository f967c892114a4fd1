import { v7 } from "uuid";

/** A time-ordered id made by the app: PostgreSQL 15 has no uuidv7(). */
export function newId(): string {
  return v7();
}
