import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ContactMethod, ContactTime } from "@/lib/domain/patient";
import { clinics } from "./clinics";
import { id, instant, version } from "./columns";

export const patients = pgTable(
  "patients",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    familyName: text("family_name").notNull(),
    givenName: text("given_name").notNull(),
    bornOn: date("born_on", { mode: "string" }).notNull(),
    /** E.164, for example +13125550142. */
    phone: text("phone").notNull(),
    email: text("email"),
    contactMethod: text("contact_method").$type<ContactMethod>().notNull(),
    contactTimes: text("contact_times").array().$type<ContactTime[]>().notNull(),
    mayLeaveMessage: boolean("may_leave_message").notNull(),
    mayText: boolean("may_text").notNull(),
    /** BCP 47 tag. */
    language: text("language").notNull(),
    needsInterpreter: boolean("needs_interpreter").notNull(),
    /** Null = nobody has recorded it yet; an empty array = no known allergies. */
    allergies: text("allergies").array(),
    sex: text("sex", { enum: ["female", "male", "other"] }),
    isDoNotContact: boolean("is_do_not_contact").notNull().default(false),
    diedOn: date("died_on", { mode: "string" }),
    mergedIntoId: uuid("merged_into_id"),
    createdAt: instant("created_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    unique("patients_id_clinic").on(t.id, t.clinicId),
    index("patients_same_person").on(t.clinicId, t.bornOn, t.phone),
    index("patients_family").on(t.clinicId, sql`lower(${t.familyName})`, t.id),
    index("patients_barred_email").on(t.clinicId, sql`lower(${t.email})`).where(sql`is_do_not_contact or died_on is not null`),
    check("patients_contact_method", sql`${t.contactMethod} in ('call','text','email')`),
    check("patients_names", sql`length(${t.familyName}) between 1 and 100 and length(${t.givenName}) between 1 and 100`),
  ],
);
