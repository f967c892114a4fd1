import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { MergeFacts } from "@/lib/domain/merge";
import type { ContactMethod, ContactTime } from "@/lib/domain/patient";
import { clinics } from "./clinics";
import { id, instant, version } from "./columns";
import { staff } from "./staff";

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
    index("patients_merged_into").on(t.mergedIntoId).where(sql`merged_into_id is not null`),
    check("patients_contact_method", sql`${t.contactMethod} in ('call','text','email')`),
    check("patients_names", sql`length(${t.familyName}) between 1 and 100 and length(${t.givenName}) between 1 and 100`),
  ],
);

/** Two records of one person made one: what moved, so that it can be taken apart again. */
export const patientMerges = pgTable(
  "patient_merges",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    keptId: uuid("kept_id").notNull(),
    mergedId: uuid("merged_id").notNull(),
    requestIds: uuid("request_ids").array().notNull(),
    /** What the kept record said where the other one's value was taken. */
    keptBefore: jsonb("kept_before").$type<Partial<MergeFacts>>().notNull(),
    reason: text("reason").notNull(),
    mergedAt: instant("merged_at").notNull(),
    mergedById: uuid("merged_by_id").notNull(),
    unmergedAt: instant("unmerged_at"),
    unmergedById: uuid("unmerged_by_id"),
    unmergeReason: text("unmerge_reason"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "patient_merges_kept", columns: [t.keptId, t.clinicId], foreignColumns: [patients.id, patients.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "patient_merges_merged", columns: [t.mergedId, t.clinicId], foreignColumns: [patients.id, patients.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "patient_merges_by", columns: [t.mergedById, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    uniqueIndex("patient_merges_standing").on(t.mergedId).where(sql`unmerged_at is null`),
    index("patient_merges_kept_at").on(t.keptId, t.mergedAt),
    check("patient_merges_two", sql`${t.keptId} <> ${t.mergedId}`),
    check("patient_merges_unmerged", sql`(${t.unmergedAt} is null) = (${t.unmergedById} is null) and (${t.unmergedAt} is null) = (${t.unmergeReason} is null)`),
  ],
);
