/** The environment of the build, of the commands and of the server. What the operator sets wins. */
export function makeEnvironment(settings, secrets) {
  return {
    ...process.env,
    ...(settings.isDemo ? DEMO : {}),
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DATA_DIR: settings.dataDir,
    EMBEDDED_DB: settings.embeddedDb,
    NEXTAUTH_URL: settings.publicUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.serverActionsKey,
    AUDIT_ANCHOR_KEY: process.env.AUDIT_ANCHOR_KEY || secrets.auditAnchorKey,
  };
}

/** Empty, not absent: Next reads .env again and fills what is absent. */
const DEMO = { DATABASE_URL: "", APP_ENV: "evaluation" };
