import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { charley } from "./scripts/lint/plugin.mjs";

const SOURCE = ["**/*.{ts,tsx}"];
const TESTS = ["**/*.test.{ts,tsx}"];
const TOOLS = ["scripts/**", "bench/**", "e2e/**", "db/testing/**", "db/seed/**", "*.config.{ts,js,mjs}"];

const on = (...names) => Object.fromEntries(names.map((name) => [`charley/${name}`, "error"]));

const config = [
  { ignores: ["**/.next/**", ".data/**", "node_modules/**", "**/next-env.d.ts", "coverage/**", "test-results/**", "playwright-report/**"] },
  // A rule that may be switched off in a comment is a suggestion.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  ...nextVitals,
  ...nextTypescript,
  { plugins: { charley } },
  {
    files: SOURCE,
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx,mjs,cjs,js}"],
    rules: { "no-empty": "error", eqeqeq: "error", "no-var": "error", "prefer-const": "error" },
  },
  { files: ["app/**", "components/**", "lib/**", "db/**", "*.ts"], ignores: [...TOOLS, ...TESTS], rules: on("no-console") },
  { files: ["**/*.{ts,tsx,mjs,cjs,js}"], rules: on("has-a-home", "no-cross-request-cache", "no-inline-action") },

  { files: ["lib/domain/**", "lib/inputs/**", "lib/format/**"], ignores: TESTS, rules: on("no-clock", "no-chance", "no-outside-world") },
  { files: SOURCE, ignores: [...TOOLS, ...TESTS, "lib/platform/env.ts", "instrumentation.ts"], rules: on("env-in-one-place") },
  { files: SOURCE, ignores: [...TESTS, "db/**", "scripts/**", "bench/**", "drizzle.config.ts"], rules: on("sql-in-db") },
  { files: SOURCE, ignores: [...TESTS, "db/testing/**", "db/migrate.ts"], rules: on("no-raw-sql") },

  { files: ["lib/services/**", "lib/auth/**", "db/client.ts", "db/queries/**"], ignores: TESTS, rules: on("server-only-first") },
  { files: ["lib/services/*/*.ts"], ignores: TESTS, rules: on("service-is-audited") },
  { files: ["app/(clinic)/**/page.tsx"], rules: on("page-requires-actor") },
  { files: ["app/(clinic)/**/actions.ts"], rules: on("action-is-guarded") },
  { files: ["app/**/actions.ts"], ignores: ["app/(clinic)/**"], rules: on("public-action-is-guarded") },
  {
    // The sign-in library answers for its own route; the two probes hold no data and must answer when nothing else does.
    files: ["app/**/route.ts", "app/**/route.tsx"],
    ignores: ["app/api/auth/**", "app/api/health/**", "app/api/ready/**"],
    rules: on("route-is-wrapped"),
  },
  // Outside the screens a function named use… is no React hook.
  { files: ["lib/**", "db/**", "e2e/**", "scripts/**", "bench/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
];

export default config;
