import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { clinics } from "./clinics";
import { id, instant, version } from "./columns";

/** Written in the transaction that causes it; sent by a job, or shown to an administrator when no mail server is set. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
    availableAt: instant("available_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    deadAt: instant("dead_at"),
    lastError: text("last_error"),
    version: version(),
  },
  (t) => [
    index("messages_waiting").on(t.availableAt).where(sql`sent_at is null and dead_at is null`),
    check("messages_one_end", sql`${t.sentAt} is null or ${t.deadAt} is null`),
  ],
);
