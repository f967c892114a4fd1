import "server-only";
import { sql } from "drizzle-orm";
import type { JobData, JobName } from "@/lib/domain/job";
import type { Tx } from "../client";

/**
 * Queues a job in the business transaction: it exists when the transaction commits and never when it does not.
 * It runs at `startAfter` or soon after; at once when that is past or not given.
 */
export async function enqueueInTx<Name extends JobName>(
  tx: Tx,
  name: Name,
  data: JobData[Name],
  { startAfter, singletonKey }: { startAfter?: Date; singletonKey?: string } = {},
): Promise<void> {
  const start = startAfter ? sql`${startAfter.toISOString()}::timestamptz` : sql`clock_timestamp()`;
  const queued = await tx.execute(sql`
    insert into pgboss.job (name, data, start_after, singleton_key, policy, dead_letter, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, keep_until)
    select q.name, ${JSON.stringify(data)}::jsonb, ${start}, ${singletonKey ?? null}, q.policy, q.dead_letter, q.retry_limit, q.retry_delay,
      q.retry_backoff, q.retry_delay_max, q.expire_seconds, q.deletion_seconds,
      greatest(${start}, clock_timestamp()) + q.retention_seconds * interval '1 second'
    from pgboss.queue q where q.name = ${name} returning id`);
  if (queued.rows.length !== 1) throw new Error(`There is no queue for ${name}: the database was not migrated.`);
}
