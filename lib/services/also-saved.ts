import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import type { Tx } from "./audited";

/** What is saved together with a step, in its transaction: of a bulk change, how the request was before it. */
export type AlsoSaved = (tx: Tx, before: RequestRow, after: { version: number }) => Promise<void>;
