/**
 * `npm run test:laws [-- ROUNDS]`: every test that draws its cases, with other seeds than `npm test` takes. A round that fails names its seed, which `LODESTAR_SEED` takes.
 */
import {spawnSync} from "node:child_process";
import {randomInt} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

const ROUNDS = 10;
const MOST = 2 ** 31;

const root = fileURLToPath(new URL("../..", import.meta.url));
const rounds = Number(process.argv[2] ?? ROUNDS);
const seeds = Array.from({length: rounds}, () => randomInt(MOST));
const failed = seeds.filter((seed, round) => {
  console.log(`\n> round ${round + 1} of ${rounds}, seed ${seed}`);
  return !holds(seed);
});
console.log(`\n${rounds - failed.length} rounds held${failed.length > 0 ? `, ${failed.length} failed: LODESTAR_SEED=${failed.join(", ")}` : ""}`);
process.exitCode = failed.length > 0 ? 1 : 0;

function holds(seed: number): boolean {
  const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
  const args = [vitest, "run", "-c", "test/vitest.config.ts", "--project", "unit", "--reporter", "dot", ...drawing()];
  return spawnSync(process.execPath, args, {cwd: root, stdio: "inherit", env: {...process.env, LODESTAR_SEED: String(seed)}}).status === 0;
}

/** The files whose cases are drawn. */
function drawing(): string[] {
  const files = readdirSync(join(root, "test"), {recursive: true, encoding: "utf8"}).filter((path) => path.endsWith(".test.ts"));
  return files.map((path) => join("test", path)).filter((path) => readFileSync(join(root, path), "utf8").includes('from "fast-check"'));
}
