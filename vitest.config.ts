import { availableParallelism } from "node:os";
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
    // Left alone, the runner keeps one core for itself: on two cores that is half of the machine.
    maxWorkers: Math.max(availableParallelism() - 1, 2),
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
