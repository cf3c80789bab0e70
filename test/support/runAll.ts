/**
 * `npm test`: types, lint, layout, then every test there is, and one closing line. A check that is not a test (types,
 * lint, layout) counts as one.
 */
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const counts = [
  check("types", "typescript", "tsc", ["-p", "."]),
  check("lint", "eslint", "eslint", ["-c", "test/eslint.config.js", "--max-warnings", "0", "."]),
  check("layout", "prettier", "prettier", ["--check", "--log-level", "warn", "src/**/*.{ts,tsx}", "test/**/*.{ts,tsx,js}", "assets/**/*.ts", "*.js"]),
  tests(),
];

const sum = (of: keyof Count) => counts.reduce((total, count) => total + count[of], 0);
const skipped = sum("skipped");
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;

function check(title: string, packageName: string, command: string, args: readonly string[]): Count {
  console.log(`\n> ${title}`);
  return run(packageName, command, args) === 0 ? {passed: 1, failed: 0, skipped: 0} : {passed: 0, failed: 1, skipped: 0};
}

function tests(): Count {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-test-"));
  const report = join(folder, "report.json");
  const status = run("vitest", "vitest", [
    "run",
    "-c",
    "test/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  const count = read(report);
  rmSync(folder, {recursive: true});
  // A run that broke outside a test (a file that does not load, an unhandled error) fails without a failed test.
  return status !== 0 && count.failed === 0 ? {...count, failed: 1} : count;
}

function read(report: string): Count {
  try {
    const {numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped} = JSON.parse(readFileSync(report, "utf8"));
    return {passed, failed, skipped};
  } catch (error) {
    console.error(`the test report cannot be read: ${String(error)}`);
    return {passed: 0, failed: 1, skipped: 0};
  }
}

/** Runs a package's command with this Node, so that it works the same on Windows, Mac and Linux. */
function run(packageName: string, command: string, args: readonly string[]): number {
  const require = createRequire(import.meta.url);
  const manifest = join(root, "node_modules", packageName, "package.json");
  const {bin} = require(manifest);
  const script = join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
  return spawnSync(process.execPath, [script, ...args], {cwd: root, stdio: "inherit"}).status ?? 1;
}
