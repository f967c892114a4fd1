import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { ApiScope, Role } from "@/lib/domain/actor";
import { clinics } from "./clinics";
import { id, instant, version } from "./columns";

export const staff = pgTable(
  "staff",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    email: text("email").notNull(),
    name: text("name").notNull(),
    roles: text("roles").array().$type<Role[]>().notNull(),
    /** Null until the person has chosen a password through a one-time link. */
    passwordHash: text("password_hash"),
    /** What stands behind the name on a signed report: "MD, RPVI", "RVT". */
    credential: text("credential"),
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
    version: version(),
  },
  (t) => [
    uniqueIndex("staff_email").on(sql`lower(${t.email})`),
    unique("staff_id_clinic").on(t.id, t.clinicId),
    check("staff_roles_known", sql`cardinality(${t.roles}) > 0 and ${t.roles} <@ array['coordinator','nurse','sonographer','clinician','admin']`),
  ],
);

export const sessions = pgTable(
  "sessions",
  {
    id: id(),
    staffId: uuid("staff_id").notNull().references(() => staff.id, { onDelete: "cascade" }),
    tokenSha256: text("token_sha256").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    revokedReason: text("revoked_reason"),
    /** When a second factor was given in this session; null while the clinic does not ask for one. */
    mfaAt: instant("mfa_at"),
    ip: text("ip"),
    userAgent: text("user_agent"),
  },
  (t) => [index("sessions_open_by_staff").on(t.staffId).where(sql`${t.revokedAt} is null`)],
);

export const LINK_PURPOSES = ["first_admin", "set_password"] as const;

export const oneTimeLinks = pgTable(
  "one_time_links",
  {
    id: id(),
    clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
    staffId: uuid("staff_id").references(() => staff.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: LINK_PURPOSES }).notNull(),
    tokenSha256: text("token_sha256").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [check("one_time_links_subject", sql`(${t.purpose} = 'first_admin') = (${t.staffId} is null)`)],
);

export const apiClients = pgTable("api_clients", {
  id: id(),
  clinicId: uuid("clinic_id").notNull().references(() => clinics.id, { onDelete: "restrict" }),
  name: text("name").notNull(),
  keySha256: text("key_sha256").notNull().unique(),
  /** First characters of the key, so that staff can tell keys apart. */
  keyHint: text("key_hint").notNull(),
  scopes: text("scopes").array().$type<ApiScope[]>().notNull(),
  createdAt: instant("created_at").notNull(),
  lastUsedAt: instant("last_used_at"),
  revokedAt: instant("revoked_at"),
  version: version(),
});

/** Shape fixed by rate-limiter-flexible's Drizzle store. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: instant("expire"),
});
