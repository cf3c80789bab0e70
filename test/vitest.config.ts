import {createRequire} from "node:module";
import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One project a kind of test; `npx vitest run -c test/vitest.config.ts --project unit [path]` runs one. */
export default defineConfig({
  test: {
    projects: [
      project("unit", ["test/unit/**/*.test.ts", "test/property/**/*.test.ts", "test/reference/**/*.test.ts", "test/*.test.ts"]),
      project("golden", ["test/golden/**/*.test.ts"]),
      project("contract", ["test/contract/**/*.test.ts"]),
      {
        ...project("ui", ["test/unit/**/*.test.tsx"]),
        ...inBrowserLikeNode(),
        test: {
          ...project("ui", ["test/unit/**/*.test.tsx"]).test,
          environment: "jsdom",
          setupFiles: ["test/support/seed.ts", "test/support/pane.ts"],
        },
      },
      project("e2e", ["test/e2e/**/*.test.ts"]),
    ],
  },
});

function project(name: string, include: string[]) {
  // A limit only ends what hangs: busy machines were seen to be ten times slower.
  return {
    root,
    test: {
      name,
      include,
      environment: "node" as const,
      setupFiles: ["test/support/seed.ts"],
      testTimeout: name === "e2e" ? 400_000 : 120_000,
      hookTimeout: 400_000,
    },
  };
}

/** Fluent's ES modules leave out file endings, which Node refuses; its CommonJS builds are the same code. */
function inBrowserLikeNode() {
  const require = createRequire(import.meta.url);
  const alias = ["@fluentui/react-components", "@fluentui/react-icons"].map((name) => ({
    find: new RegExp(`^${name}$`),
    replacement: require.resolve(name),
  }));
  return {resolve: {alias}};
}
