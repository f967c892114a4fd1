import { randomBytes } from "node:crypto";
import path from "node:path";
import { z } from "zod";

const EnvSchema = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.string().optional(),
  /** Folder of the embedded database below DATA_DIR. */
  EMBEDDED_DB: z.string().default("db"),
  APP_ENV: z.enum(["evaluation", "production"]).default("evaluation"),
  ALLOW_EMBEDDED_IN_PRODUCTION: z.enum(["0", "1"]).default("0"),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** Folder of the scanners' worklist; without it none is written. */
  MODALITY_WORKLIST_DIR: z.string().optional(),
  /** By which name the scanners ask: capitals, figures, `_` and `-`; also the folder below. */
  MODALITY_WORKLIST_AE: z.string().regex(/^[A-Z0-9_-]{1,16}$/, "Use at most 16 capitals, figures, _ or -.").default("CHARLEY"),
  /** 1: letters without accents, for scanners that know no others. */
  MODALITY_WORKLIST_ASCII: z.enum(["0", "1"]).default("0"),
  AUDIT_ANCHOR_KEY: z.string().min(16).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = Omit<z.infer<typeof EnvSchema>, "PUBLIC_URL" | "NEXTAUTH_SECRET" | "AUDIT_ANCHOR_KEY"> & {
  PUBLIC_URL: string;
  NEXTAUTH_SECRET: string;
  AUDIT_ANCHOR_KEY: string;
  isSecure: boolean;
  isDevelopment: boolean;
};

let loaded: Env | null = null;

/** The settings of this process; throws one readable error that names each wrong variable. */
export function env(): Env {
  loaded ??= read(process.env);
  return loaded;
}

function read(source: NodeJS.ProcessEnv): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = EnvSchema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`Settings are wrong. ${wrong}. See .env.example.`);
  }
  const values = parsed.data;
  if (values.APP_ENV === "production" && !values.DATABASE_URL && values.ALLOW_EMBEDDED_IN_PRODUCTION !== "1") {
    throw new Error(
      "APP_ENV=production needs DATABASE_URL: the embedded database is for evaluation (one process, not safe against power loss). Set DATABASE_URL, or ALLOW_EMBEDDED_IN_PRODUCTION=1 if you accept that.",
    );
  }
  const publicUrl = values.PUBLIC_URL ?? `http://${values.HOST}:${values.PORT}`;
  return {
    ...values,
    DATA_DIR: path.resolve(values.DATA_DIR),
    PUBLIC_URL: publicUrl.replace(/\/$/, ""),
    NEXTAUTH_SECRET: values.NEXTAUTH_SECRET ?? randomBytes(32).toString("base64url"),
    AUDIT_ANCHOR_KEY: values.AUDIT_ANCHOR_KEY ?? randomBytes(32).toString("base64url"),
    isSecure: publicUrl.startsWith("https://"),
    isDevelopment: source.NODE_ENV === "development",
  };
}
