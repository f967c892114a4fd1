import { forbid } from "./forbid.mjs";

const imports = (pattern) => [`ImportDeclaration[source.value=${pattern}]`, `ImportExpression[source.value=${pattern}]`, `ExportNamedDeclaration[source.value=${pattern}]`];

export const forbidden = {
  "env-in-one-place": forbid(
    "Only lib/platform/env.ts reads process.env: add the setting there, with its check.",
    "MemberExpression[object.name='process'][property.name='env']",
    "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
    "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
  ),
  "no-clock": forbid(
    "A pure folder has no clock: take `now` as a parameter.",
    "NewExpression[callee.name='Date'][arguments.length=0]",
    "CallExpression[callee.name='Date']",
    "MemberExpression[object.name=/^(Date|performance)$/][property.name='now']",
    "MemberExpression[property.name='Now'][object.name='Temporal']",
  ),
  "no-chance": forbid(
    "A pure folder has no randomness: take the value as a parameter.",
    "MemberExpression[object.name='Math'][property.name='random']",
    "MemberExpression[property.name=/^(randomUUID|getRandomValues|randomBytes)$/]",
  ),
  "no-outside-world": forbid(
    "A pure folder reads and writes nothing: leave that to a service or the platform.",
    "CallExpression[callee.name='fetch']",
    "MemberExpression[object.name=/^(console|localStorage|sessionStorage|document|window)$/]",
  ),
  "no-console": forbid("Use log from lib/platform/log.ts: one JSON line, ids only.", "MemberExpression[object.name='console']"),
  "no-cross-request-cache": forbid(
    "Patient data is never cached across requests.",
    "ExpressionStatement[directive=/^use cache/]",
    "CallExpression[callee.name='unstable_cache']",
    "ExportNamedDeclaration VariableDeclarator[id.name='revalidate']",
  ),
  "sql-in-db": forbid("SQL lives in db/: call a query from a service.", ...imports("/^(drizzle-orm|pg|pg-boss|@electric-sql.pglite)(\\/|$)/")),
  "no-raw-sql": forbid(
    "sql.raw does not escape: use the sql template and its parameters.",
    "MemberExpression[object.name='sql'][property.name='raw']",
  ),
  "no-inline-action": forbid(
    "A server action is an export of an actions.ts: guardedAction(Input, service).",
    ":not(Program) > ExpressionStatement[directive='use server']",
  ),
};
