import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgTable, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import { CALENDAR_KINDS } from "@/lib/domain/calendar-feed";
import { clinics, rooms } from "./clinics";
import { id, instant, recordedAt, version } from "./columns";
import { staff } from "./staff";

/** One row a clinic; without one, the values that the program comes with hold. */
export const ultrasoundSettings = pgTable(
  "ultrasound_settings",
  {
    clinicId: uuid("clinic_id").primaryKey().references(() => clinics.id, { onDelete: "restrict" }),
    /** Minutes of an appointment by study; a scan for a clot has its own length. */
    bilateralMinutes: smallint("bilateral_minutes").notNull(),
    unilateralMinutes: smallint("unilateral_minutes").notNull(),
    limitedMinutes: smallint("limited_minutes").notNull(),
    dvtMinutes: smallint("dvt_minutes").notNull(),
    sendsMessages: boolean("sends_messages").notNull(),
    reminderDays: smallint("reminder_days").notNull(),
    /** Hours of opening within which a completed exam is to be signed. */
    signWithinHours: smallint("sign_within_hours").notNull(),
    version: version(),
  },
  (t) => [
    check("ultrasound_settings_minutes", sql`${t.bilateralMinutes} between 15 and 120 and ${t.unilateralMinutes} between 15 and 120 and ${t.limitedMinutes} between 15 and 120 and ${t.dvtMinutes} between 15 and 120`),
    check("ultrasound_settings_reminder", sql`${t.reminderDays} between 1 and 7`),
    check("ultrasound_settings_sign", sql`${t.signWithinHours} between 1 and 80`),
  ],
);

/** Time in which a room or a person, or with neither the whole clinic, cannot be booked: an absence, a repair, a meeting. */
export const blockedTimes = pgTable(
  "blocked_times",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    roomId: uuid("room_id"),
    staffId: uuid("staff_id"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    reason: text("reason").notNull(),
    recordedAt: recordedAt(),
    recordedById: uuid("recorded_by_id").notNull(),
    removedAt: instant("removed_at"),
    removedById: uuid("removed_by_id"),
    version: version(),
  },
  (t) => [
    index("blocked_times_clinic").on(t.clinicId, t.startsAt, t.endsAt).where(sql`removed_at is null`),
    foreignKey({ name: "blocked_times_room_fk", columns: [t.roomId, t.clinicId], foreignColumns: [rooms.id, rooms.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "blocked_times_staff_fk", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("blocked_times_one", sql`${t.roomId} is null or ${t.staffId} is null`),
    check("blocked_times_length", sql`${t.endsAt} > ${t.startsAt} and ${t.endsAt} <= ${t.startsAt} + interval '60 days'`),
    check("blocked_times_reason", sql`length(${t.reason}) between 1 and 200`),
    check("blocked_times_removed", sql`(${t.removedAt} is null) = (${t.removedById} is null)`),
  ],
);

/** A secret address that a calendar program reads by itself; only the hash of the secret is kept. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    kind: text("kind", { enum: CALENDAR_KINDS }).notNull(),
    roomId: uuid("room_id"),
    staffId: uuid("staff_id"),
    tokenSha256: text("token_sha256").notNull(),
    createdAt: instant("created_at").notNull(),
    createdById: uuid("created_by_id").notNull(),
    lastReadAt: instant("last_read_at"),
    revokedAt: instant("revoked_at"),
    revokedById: uuid("revoked_by_id"),
    version: version(),
  },
  (t) => [
    unique("calendar_feeds_token").on(t.tokenSha256),
    index("calendar_feeds_clinic").on(t.clinicId, t.createdAt),
    foreignKey({ name: "calendar_feeds_room_fk", columns: [t.roomId, t.clinicId], foreignColumns: [rooms.id, rooms.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "calendar_feeds_staff_fk", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "calendar_feeds_by_fk", columns: [t.createdById, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("calendar_feeds_whose", sql`(${t.kind} = 'room') = (${t.roomId} is not null) and (${t.kind} = 'sonographer') = (${t.staffId} is not null)`),
    check("calendar_feeds_revoked", sql`(${t.revokedAt} is null) = (${t.revokedById} is null)`),
  ],
);
