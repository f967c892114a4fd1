import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}db/testing/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ["{lib,db,components,scripts,app}/**/*.test.{ts,tsx}"],
    environment: "node",
    globalSetup: ["db/testing/template.ts"],
    env: { TZ: "UTC" },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
