/**
 * `npm run -s report:officejs`: every member of Office.js that the add-in uses, found by the type checker, with the requirement
 * set that it came with and the test that exercises it, seen by a recorder while the tests run. Ends with 1 where a member has
 * no test, or needs more than manifest.xml asks Excel for.
 */
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {OFFICE_FOLDERS} from "./folders";
import {askedSets, declaredSets, isDeclared} from "./manifestSets";
import {carrierOf} from "./recorded";
import {usedMembers, type UsedMember} from "./usedMembers";

const root = fileURLToPath(new URL("../..", import.meta.url));

const declared = declaredSets(readFileSync(join(root, "manifest.xml"), "utf8"));
const members = usedMembers(root, OFFICE_FOLDERS);
const tests = recordedTests();
const rows = members.map((member) => ({...member, test: tests.get(carrierOf(member.name))}));

const setOf = ({set}: UsedMember) => (set === undefined ? "every host" : `${set.name} ${set.version}`);
const width = (of: (row: (typeof rows)[number]) => string) => Math.max(...rows.map((row) => of(row).length));
const [names, sets, places] = [width(({name}) => name), width(setOf), width(({place}) => place)];
for (const row of rows) console.log(`${row.name.padEnd(names)}  ${setOf(row).padEnd(sets)}  ${row.place.padEnd(places)}  ${row.test ?? "NO TEST"}`);

const untested = rows.filter(({test}) => test === undefined);
const higher = rows.filter(({set}) => !isDeclared(set, declared));
// The door asks Excel whether it has these before anything of them is used; without them the add-in does without.
const asked = askedSets(readFileSync(join(root, "src/taskpane/index.tsx"), "utf8"));
const above = higher.filter(({set}) => !isDeclared(set, asked));
console.log(
  `\n${rows.length} members, ${untested.length} without a test, ${above.length} above the manifest (${[...declared].map((one) => one.join(" ")).join(", ")})`,
);
for (const {name, place} of untested) console.log(`no test: ${name} (${place})`);
for (const row of higher.filter((each) => !above.includes(each))) console.log(`only where Excel has it: ${row.name}, ${setOf(row)} (${row.place})`);
for (const row of above) console.log(`above the manifest: ${row.name}, ${setOf(row)} (${row.place})`);
process.exitCode = untested.length + above.length > 0 ? 1 : 0;

/** The first test that was seen to use each member. What the tests say of themselves goes to the error stream. */
function recordedTests(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "lodestar-officejs-"));
  const file = join(folder, "members.tsv");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const {stdout, stderr, status} = spawnSync(process.execPath, [vitest, "run", "-c", "test/officejs.config.ts"], {
    cwd: root,
    env: {...process.env, LODESTAR_OFFICEJS: file},
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) console.error(`Some of the recorded tests failed:\n${stdout}${stderr}`);
  const lines = existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
  rmSync(folder, {recursive: true});
  const found = new Map<string, string>();
  for (const [name = "", test = ""] of lines.sort().map((line) => line.split("\t"))) if (!found.has(name)) found.set(name, test);
  return found;
}
