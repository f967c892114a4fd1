/** What the filling needs of a database; both drivers have it. */
export type Queryable = { query: (statement: string, parameters?: unknown[]) => Promise<{ rows: unknown[] }> };

/** The same client with a clock that runs only while a statement is under way: from sending it to having its rows. */
export function withSqlClock<Client extends object>(client: Client): { client: Client; sqlMs: () => number } {
  let total = 0;
  const timed = new Proxy(client, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      if (key !== "query") return value.bind(target);
      return async (...args: unknown[]) => {
        const start = performance.now();
        try {
          return await value.apply(target, args);
        } finally {
          total += performance.now() - start;
        }
      };
    },
  });
  return { client: timed, sqlMs: () => total };
}

type Definition = { name: string; definition: string };

/** Fills with the guards of these tables off and the indexes of `requests` made afterwards, as a restore does; then all is as before. */
export async function whileUnguarded(client: Queryable, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const guards = await select<{ table: string; trigger: string }>(
    client,
    `select c.relname as "table", t.tgname as "trigger" from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgenabled = 'A' and c.relname = any(string_to_array($1, ','))`,
    [tables.join(",")],
  );
  const indexes = await select<Definition>(
    client,
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
     where i.tablename = 'requests' and not exists (select 1 from pg_constraint k where k.conname = i.indexname)`,
  );
  for (const { table, trigger } of guards) await client.query(`alter table ${table} disable trigger ${trigger}`);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  // Foreign keys and ordinary triggers rest too: a million notifications would only tell of the filling.
  await client.query("set session_replication_role = replica");
  await work();
  await client.query("set session_replication_role = origin");
  await client.query("set maintenance_work_mem = '256MB'");
  for (const { definition } of indexes) await client.query(definition);
  for (const { table, trigger } of guards) await client.query(`alter table ${table} enable always trigger ${trigger}`);
}

async function select<Row>(client: Queryable, statement: string, parameters: unknown[] = []): Promise<Row[]> {
  return (await client.query(statement, parameters)).rows as Row[];
}
