import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const id = () => uuid("id").primaryKey();
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** Starts at 1 and goes up by exactly one per update; a trigger refuses anything else. */
export const version = () => integer("version").notNull().default(1);
export const recordedAt = () => instant("recorded_at").notNull().defaultNow();
/** Of a row that is taken away with a reason and stays readable; all three or none. */
export const removal = () => ({ removedAt: instant("removed_at"), removedById: uuid("removed_by_id"), removeReason: text("remove_reason") });
