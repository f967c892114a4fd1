import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { BulkBefore, BulkKind } from "@/lib/domain/bulk";
import { clinics } from "./clinics";
import { id, instant, version } from "./columns";
import { requests } from "./requests";
import { staff } from "./staff";

/** A list that somebody named: the same text as in the address of the list, without a page. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    ownerId: uuid("owner_id").notNull(),
    name: text("name").notNull(),
    /** True: everybody of the clinic who may see the list can open it; its owner alone changes it. */
    isShared: boolean("is_shared").notNull(),
    query: text("query").notNull(),
    createdAt: instant("created_at").notNull(),
    version: version(),
  },
  (t) => [
    unique("saved_views_id_clinic").on(t.id, t.clinicId),
    foreignKey({ name: "saved_views_owner", columns: [t.ownerId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    uniqueIndex("saved_views_name").on(t.clinicId, t.ownerId, sql`lower(${t.name})`),
    index("saved_views_shared").on(t.clinicId).where(sql`is_shared`),
    check("saved_views_sizes", sql`length(${t.name}) between 1 and 40 and length(${t.query}) between 1 and 2000`),
  ],
);

/** Which views a person keeps as tabs, and which one opens first. An entry is the id of a built-in view or of a saved one. */
export const viewSettings = pgTable(
  "view_settings",
  {
    staffId: uuid("staff_id").primaryKey(),
    clinicId: uuid("clinic_id").notNull(),
    pinned: text("pinned").array().notNull(),
    opensWith: text("opens_with"),
    version: version(),
  },
  (t) => [
    foreignKey({ name: "view_settings_staff", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    check("view_settings_pinned", sql`cardinality(${t.pinned}) <= 8`),
  ],
);

/** What somebody searched for, for a short while: the address holds this id instead of a name. */
export const keptSearches = pgTable(
  "kept_searches",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    words: text("words").notNull(),
    includeEnded: boolean("include_ended").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (t) => [
    foreignKey({ name: "kept_searches_staff", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    index("kept_searches_expires").on(t.expiresAt),
    check("kept_searches_words", sql`length(${t.words}) between 1 and 100`),
  ],
);

/** One change of many requests at once, so that it can be taken back as one. */
export const bulkChanges = pgTable(
  "bulk_changes",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    staffId: uuid("staff_id").notNull(),
    kind: text("kind").$type<BulkKind>().notNull(),
    madeAt: instant("made_at").notNull(),
    undoneAt: instant("undone_at"),
    version: version(),
  },
  (t) => [
    unique("bulk_changes_id_clinic").on(t.id, t.clinicId),
    foreignKey({ name: "bulk_changes_staff", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
    index("bulk_changes_of_staff").on(t.staffId, t.madeAt),
    check("bulk_changes_kind", sql`${t.kind} in ('assign','ask_information','snooze')`),
  ],
);

/** A request that a bulk change changed: how it was before, and the version it had afterwards. */
export const bulkChangeItems = pgTable(
  "bulk_change_items",
  {
    bulkId: uuid("bulk_id").notNull(),
    requestId: uuid("request_id").notNull(),
    clinicId: uuid("clinic_id").notNull(),
    before: jsonb("before").$type<BulkBefore>().notNull(),
    versionAfter: integer("version_after").notNull(),
    undoneAt: instant("undone_at"),
  },
  (t) => [
    primaryKey({ columns: [t.bulkId, t.requestId] }),
    index("bulk_change_items_request_id").on(t.requestId),
    foreignKey({ name: "bulk_change_items_bulk", columns: [t.bulkId, t.clinicId], foreignColumns: [bulkChanges.id, bulkChanges.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "bulk_change_items_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
  ],
);

/** Who has a request open, kept fresh while the page is open. */
export const requestViewers = pgTable(
  "request_viewers",
  {
    requestId: uuid("request_id").notNull(),
    staffId: uuid("staff_id").notNull(),
    clinicId: uuid("clinic_id").notNull(),
    openedAt: instant("opened_at").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.staffId] }),
    foreignKey({ name: "request_viewers_request", columns: [t.requestId, t.clinicId], foreignColumns: [requests.id, requests.clinicId] }).onDelete("restrict"),
    foreignKey({ name: "request_viewers_staff", columns: [t.staffId, t.clinicId], foreignColumns: [staff.id, staff.clinicId] }).onDelete("restrict"),
  ],
);
