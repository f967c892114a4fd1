import { sql } from "drizzle-orm";
import { boolean, check, date, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { id, instant, recordedAt, version } from "./columns";

export const clinics = pgTable("clinics", {
  id: id(),
  name: text("name").notNull(),
  phone: text("phone").notNull(),
  timeZone: text("time_zone").notNull(),
  openingHours: jsonb("opening_hours").$type<OpeningHours>().notNull(),
  emergencyPolicy: text("emergency_policy").notNull(),
  triageLeadId: uuid("triage_lead_id"),
  createdAt: instant("created_at").notNull().defaultNow(),
  version: version(),
});

export const holidays = pgTable(
  "holidays",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    onDay: date("on_day", { mode: "string" }).notNull(),
    name: text("name").notNull(),
    recordedAt: recordedAt(),
  },
  (t) => [unique("holidays_clinic_day").on(t.clinicId, t.onDay)],
);

export const rooms = pgTable(
  "rooms",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    name: text("name").notNull(),
    isActive: boolean("is_active").notNull().default(true),
    createdAt: instant("created_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [uniqueIndex("rooms_clinic_name").on(t.clinicId, sql`lower(${t.name})`), unique("rooms_id_clinic").on(t.id, t.clinicId)],
);


/** What a person agrees to, word for word; a change is a new version in every language, and nothing is ever changed or removed. */
export const consentTexts = pgTable(
  "consent_texts",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    textVersion: integer("text_version").notNull(),
    locale: text("locale", { enum: PATIENT_LOCALES }).notNull(),
    privacy: text("privacy").notNull(),
    notForEmergencies: text("not_for_emergencies").notNull(),
    noObligation: text("no_obligation").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedById: uuid("published_by_id").notNull(),
  },
  (t) => [unique("consent_texts_version").on(t.clinicId, t.textVersion, t.locale), // Version 1 is the words the program comes with.
    check("consent_texts_from_two", sql`${t.textVersion} >= 2`)],
);
