import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clinics } from "./clinics";
import { MESSAGE_KINDS } from "@/lib/domain/message-kind";
import { id, instant, version } from "./columns";
import { ultrasoundAppointments } from "./ultrasounds";

/** Written in the transaction that causes it; sent by a job, or shown to an administrator when no mail server is set. */
export const messages = pgTable(
  "messages",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    kind: text("kind", { enum: MESSAGE_KINDS }).notNull().default("other"),
    /** The appointment that the message tells of; at most one message of a kind tells of it. */
    appointmentId: uuid("appointment_id"),
    createdAt: instant("created_at").notNull(),
    availableAt: instant("available_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    sentAt: instant("sent_at"),
    deadAt: instant("dead_at"),
    /** Not sent because it was no longer true. */
    droppedAt: instant("dropped_at"),
    lastError: text("last_error"),
    version: version(),
  },
  (t) => [
    index("messages_waiting").on(t.availableAt).where(sql`sent_at is null and dead_at is null and dropped_at is null`),
    uniqueIndex("messages_once").on(t.appointmentId, t.kind).where(sql`appointment_id is not null`),
    foreignKey({ name: "messages_appointment_fk", columns: [t.appointmentId], foreignColumns: [ultrasoundAppointments.id] }).onDelete("restrict"),
    check("messages_one_end", sql`num_nonnulls(${t.sentAt}, ${t.deadAt}, ${t.droppedAt}) <= 1`),
  ],
);
