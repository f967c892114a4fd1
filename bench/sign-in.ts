import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import type { Queryable } from "./loading";

/** A session of the bench's own account; returns the cookie. */
export async function signIn(client: Queryable, staffId: string): Promise<{ name: string; value: string; header: string }> {
  const token = newSecret();
  await client.query("insert into sessions (id, staff_id, token_sha256, created_at, last_seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '12 hours')", [newId(), staffId, sha256(token)]);
  return { name: "charley.session", value: token, header: `charley.session=${token}` };
}
