/**
 * `npm run -s test:faults [build|score|refresh|remove …] [-- --every N]`: every sync of every verb goes wrong in every way, and what the user has
 * lost by it is counted; with `--every`, only each so manieth of the cases runs. Exit code 1 where anything is lost.
 */
import {parseArgs} from "node:util";
import type {Case} from "./cases";
import {type Loss, sweep} from "./sweep";
import {VERBS} from "./verbs";

const {values, positionals: wanted} = parseArgs({allowPositionals: true, options: {every: {type: "string", default: "1"}}});
const every = Number(values.every);
const known = VERBS.map(({name}) => name);
const unknown = wanted.filter((name) => !known.some((each) => each === name));
if (unknown.length > 0 || !Number.isInteger(every) || every < 1) throw new Error(`usage: test:faults [${known.join("|")}] [--every N]`);
const losses: Loss[] = [];
let cases = 0;
for (const verb of VERBS.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
  const start = performance.now();
  const pick = (all: readonly Case[]) => all.filter((_, i) => i % every === 0);
  const swept = await sweep(verb, {pick, onCase: (done, all) => done % 100 === 0 && console.error(`${verb.name}: ${done} of ${all}`)});
  cases += swept.cases;
  losses.push(...swept.losses);
  console.log(
    `${verb.name}: ${swept.syncs} syncs, ${swept.cases} cases (${swept.survived} done in spite of the fault, ` +
      `${swept.interrupted} half done and made good by a new pane), ${swept.losses.length} losses, ${Math.round((performance.now() - start) / 1000)} s`,
  );
}
for (const {verb, fault, what} of losses) console.log(`lost: ${verb} ${JSON.stringify(fault)}: ${what}`);
console.log(`${cases} cases, ${losses.length} losses`);
process.exitCode = losses.length > 0 ? 1 : 0;
