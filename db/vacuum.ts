import "server-only";
import { opened } from "./client";

/** The embedded database has no background cleaning: without this, dead rows stay in its files and the planner knows no sizes. A server does it itself. */
export async function vacuumEmbedded(): Promise<void> {
  const database = await opened();
  if (database.kind === "embedded") await database.pglite.exec("vacuum (analyze)");
}
