/**
 * The dependency law: who may import whom. Whatever is not in this table is an error.
 * A layer may always import itself; a test may import what its layer may, and what it needs to set the scene.
 */
const LAW = {
  //            local layers it may import                                                       packages it may import
  domain:      [[],                                                                              ["temporal-polyfill", "simple-statistics", "jstat"]],
  inputs:      [["domain"],                                                                      ["zod", "temporal-polyfill", "libphonenumber-js"]],
  format:      [["domain", "messages"],                                                          ["temporal-polyfill", "libphonenumber-js", "next-intl"]],
  platform:    [[],                                                                              "backend"],
  schema:      [["domain"],                                                                      "database"],
  db:          [["schema", "domain", "platform"],                                                "database"],
  queries:     [["schema", "db", "domain", "inputs"],                                            "database"],
  audited:     [["client", "queries", "domain", "platform"],                                     "backend"],
  services:    [["audited", "queries", "sqlState", "listen", "domain", "inputs", "platform"],              "backend"],
  auth:        [["audited", "services", "queries", "domain", "inputs", "platform"],              "web"],
  jobs:        [["audited", "services", "domain", "format", "platform", "queue"],                "backend"],
  kit:         [["format"],                                                                      "web"],
  views:       [["kit", "format", "domain", "inputs"],                                           "web"],
  app:         [["kit", "views", "services", "auth", "inputs", "domain", "format", "platform"],  "web"],
  proxy:       [["platform"],                                                                    "web"],
  instrument:  [["jobs", "platform"],                                                            "web"],
  seed:        [["testing", "db", "schema", "queries", "audited", "services", "auth", "domain", "platform"], "database"],
  testing:     [["db", "schema", "queries", "audited", "services", "auth", "domain", "platform"], "database"],
  e2e:         [["testing", "seed", "db", "domain", "format"],                                   "any"],
  scripts:     [["seed", "testing", "db", "schema", "queries", "audited", "services", "auth", "jobs", "inputs", "domain", "format", "platform"], "any"],
  bench:       [["seed", "testing", "db", "schema", "queries", "audited", "services", "auth", "jobs", "inputs", "domain", "format", "platform"], "any"],
};

/** Where each layer lives. */
const HOME = {
  domain: "^lib/domain/",
  inputs: "^lib/inputs/",
  format: "^lib/format/",
  platform: "^lib/platform/",
  schema: "^db/schema/",
  db: "^db/[^/]+\\.ts$",
  client: "^db/client\\.ts$",
  queue: "^db/(queue|vacuum)\\.ts$",
  sqlState: "^db/errors\\.ts$",
  listen: "^db/listen\\.ts$",
  queries: "^db/queries/",
  audited: "^lib/services/audited(\\.test)?\\.ts$",
  services: "^lib/services/(?!audited)",
  auth: "^lib/auth/",
  jobs: "^lib/jobs/",
  kit: "^components/(ui|data-table|charts|forms)/",
  views: "^components/(shell|screening|account|settings|requests|patients|ultrasounds|treatments|check-ins|outcomes|staff|audit)/",
  messages: "^messages/",
  app: "^app/",
  proxy: "^proxy\\.ts$",
  instrument: "^instrumentation[^/]*\\.ts$",
  seed: "^db/seed/",
  testing: "^db/testing/",
  e2e: "^e2e/",
  scripts: "^scripts/",
  bench: "^bench/",
};

const TEST = "(\\.test\\.tsx?$|/testing/)";
/** What a test may import to set the scene; the pure layers and the screens need none. */
const SCENERY = ["testing", "client", "queries", "schema", "services", "audited", "platform"];
const WITHOUT_SCENERY = new Set(["domain", "inputs", "format", "kit", "views"]);
const FROM_NPM = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg"];
const SQL_PACKAGES = "drizzle-orm|drizzle-kit|pg|pg-boss|@electric-sql/pglite";
const WEB_PACKAGES = "next|next-auth|react|react-dom|recharts|lucide-react|@tanstack/react-table";

const inPackage = (names) => `(^|/)node_modules/(@types/)?(${names})(/|$)`;

/** What a kind of layer may take from npm and Node. */
const PACKAGES = {
  any: [{ dependencyTypes: [...FROM_NPM, "core"] }],
  database: [{ dependencyTypes: [...FROM_NPM, "core"], pathNot: inPackage(WEB_PACKAGES) }],
  backend: [{ dependencyTypes: [...FROM_NPM, "core"], pathNot: inPackage(`${WEB_PACKAGES}|${SQL_PACKAGES}`) }],
  web: [{ dependencyTypes: [...FROM_NPM, "core"], pathNot: inPackage(SQL_PACKAGES) }],
};

function allow([layer, [locals, packages]]) {
  const homes = [layer, ...locals].map((name) => HOME[name]);
  const scenery = WITHOUT_SCENERY.has(layer) ? [] : SCENERY.map((name) => HOME[name]);
  const external = Array.isArray(packages) ? (packages.length > 0 ? [{ path: inPackage(packages.join("|")) }] : []) : PACKAGES[packages];
  return [
    { from: { path: HOME[layer], pathNot: TEST }, to: { path: homes } },
    ...external.map((to) => ({ from: { path: HOME[layer], pathNot: TEST }, to })),
    { from: { path: testsOf(layer) }, to: { path: [...homes, ...scenery] } },
    { from: { path: testsOf(layer) }, to: PACKAGES.any[0] },
  ];
}

function testsOf(layer) {
  return HOME[layer].replace("^", `^(?=.*${TEST})`);
}

module.exports = {
  allowed: Object.entries(LAW).flatMap(allow),
  allowedSeverity: "error",
  forbidden: [
    {
      name: "one-door-to-the-database",
      comment: "db/client.ts is opened by lib/services/audited.ts alone: every other way to the database would leave no audit event.",
      severity: "error",
      from: { pathNot: [HOME.audited, "^db/", HOME.scripts, HOME.e2e, HOME.bench, TEST] },
      to: { path: HOME.client },
    },
    { name: "no-circle", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-orphan", severity: "error", from: { orphan: true, pathNot: [TEST, "\\.d\\.ts$", "^db/testing/server-only\\.ts$", HOME.scripts, HOME.bench, "^e2e/[^/]+\\.ts$", HOME.app, "^(proxy|instrumentation)\\.ts$"] }, to: {} },
    { name: "not-installed", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "nothing-imports-app", severity: "error", from: { pathNot: HOME.app }, to: { path: HOME.app } },
    { name: "no-test-in-the-product", severity: "error", from: { pathNot: [TEST, "^(db/(testing|seed)|e2e|scripts|bench)/"] }, to: { path: [TEST, HOME.testing, HOME.seed] } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.css$|(^|/)\\.next/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["react-server", "import", "require", "node", "default", "types"] },
  },
};
