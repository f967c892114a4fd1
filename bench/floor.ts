import { createServer } from "node:http";
import { Pool } from "pg";
import { FLOOR_COUNTS, FLOOR_ROWS } from "./floors";

/** node:http and pg with the page's own SQL, and nothing else: what no page can be cheaper than. */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const clinic = process.env.BENCH_CLINIC;

createServer((_request, response) => {
  void answer().then((body) => response.setHeader("Content-Type", "application/json").end(body), () => response.writeHead(500).end());
}).listen(Number(process.env.PORT), "127.0.0.1");

async function answer(): Promise<string> {
  const counts = await pool.query(FLOOR_COUNTS, [clinic]);
  const rows = await pool.query(FLOOR_ROWS, [clinic]);
  return JSON.stringify({ counts: counts.rows, rows: rows.rows });
}
