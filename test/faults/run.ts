/** `npm run -s test:faults`: every sync of every verb goes wrong in every way, and what the user has lost by it is counted. Exit code 1 where anything is. */
import {sweep, VERBS, type Loss} from "./sweep";

const wanted = process.argv.slice(2);
const losses: Loss[] = [];
let cases = 0;
for (const verb of VERBS.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
  const swept = await sweep(verb);
  cases += swept.cases;
  losses.push(...swept.losses);
  console.log(
    `${verb.name}: ${swept.syncs} syncs, ${swept.cases} cases (${swept.survived} done in spite of the fault), ${swept.losses.length} losses`,
  );
}
for (const {verb, fault, what} of losses) console.log(`lost: ${verb} ${JSON.stringify(fault)}: ${what}`);
console.log(`${cases} cases, ${losses.length} losses`);
process.exitCode = losses.length > 0 ? 1 : 0;
