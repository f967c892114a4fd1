import "server-only";
import { sqlStateOf } from "@/db/errors";
import { Invalid } from "@/lib/domain/errors";

const UNIQUE_VIOLATION = "23505";
const TAKEN = "Rules of this name are there already.";

/** Runs a write of payer rules, and says so where another set has the name. */
export async function withOwnName<Saved>(write: () => Promise<Saved>): Promise<Saved> {
  try {
    return await write();
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new Invalid(TAKEN, [{ field: "name", message: TAKEN }]);
  }
}
