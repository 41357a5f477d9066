import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/consumers/**", "test/cases/**"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Some tests start compilers and servers of their own: more at once than there are cores makes all of them slow.
    maxWorkers: "100%",
  },
});
