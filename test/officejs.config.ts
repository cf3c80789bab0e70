import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The tests that `npm run -s report:officejs` runs with a recorder; the sweeps of faults repeat what the others call. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          exclude: ["test/contract/{allResults,session}Faults.test.ts"],
          setupFiles: ["test/report/recordExcel.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {root, test: {name: "e2e", include: ["test/e2e/officeMembers.test.ts"], testTimeout: 240_000, hookTimeout: 240_000}},
    ],
  },
});
