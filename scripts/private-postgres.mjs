import { once } from "node:events";
import { startPostgres } from "./postgres.mjs";
import { withoutStack } from "./run/refusal.mjs";

/** Lends its starter a private PostgreSQL: prints the address, and is gone with the starter, whose end of this pipe closes in any case. */
process.exitCode = await withoutStack(async () => {
  const { url, stop } = await startPostgres();
  console.log(url);
  await once(process.stdin.resume(), "end");
  await stop();
  return 0;
});
