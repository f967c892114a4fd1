import "server-only";
import { sql, type SQL } from "drizzle-orm";

/** The relief numbers of a row's answers as `cramps`, `nights` and `pain`, each null when it was not answered; the answers are unpacked once. */
export const reliefNumbers = (answers: SQL, name: string): SQL => sql`cross join lateral (
  select ${number("cramps14d")} as cramps, ${number("nightsWoken14d")} as nights, ${number("worstPain")} as pain, nullif(x.pgic #>> '{}', 'not_sure') as pgic
  from jsonb_to_record(${answers}) as x("cramps14d" jsonb, "nightsWoken14d" jsonb, "worstPain" jsonb, pgic jsonb) offset 0) ${sql.identifier(name)}`;

function number(question: string): SQL {
  const answer = sql`x.${sql.identifier(question)}`;
  return sql`case when jsonb_typeof(${answer}) = 'number' then ${answer}::float8 end`;
}
