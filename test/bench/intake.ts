/**
 * `npm run -s bench:intake [-- --json OUT]`: what headings mean, told from the heading alone, on the headings of CRM exports; the same with each language and each CRM left out of the
 * words that the rules know; and what the messy files hold, cell by cell. Prints what was missed. Exits with 1 below the limits.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import Papa from "papaparse";
import {headingWords} from "../../src/analysis/intake/headingWords";
import {roleMatcher} from "../../src/analysis/intake/roles";
import type {RoleMatcher} from "../../src/analysis/intake/roles";
import type {Concept, Words} from "../../src/analysis/intake/vocabulary/english";
import {HEADING_LANGUAGES} from "../../src/analysis/intake/vocabulary/languages";
import type {HeadingLanguage} from "../../src/analysis/intake/vocabulary/languages";
import {lexiconOf} from "../../src/analysis/intake/vocabulary/lexicon";
import {ROLE_RULES} from "../../src/analysis/intake/vocabulary/roleRules";
import {FRESH_HEADINGS} from "../unit/analysis/intake/freshHeadings";
import {HELD_OUT_HEADINGS} from "../unit/analysis/intake/heldOutHeadings";
import {ALSO_RIGHT, UNSEEN_HEADINGS} from "../unit/analysis/intake/unseenHeadings";
import {differences, hasMessyFiles, MESSY, messyPath, readFile, truthOf} from "../unit/analysis/intake/truthFiles";

/** A row of the list of headings. */
interface Heading {
  readonly role: string;
  readonly crm: string;
  readonly locale: string;
  readonly heading: string;
  readonly seen: string;
}

interface Score {
  readonly right: number;
  readonly of: number;
}

const LIMITS: Readonly<Record<string, number>> = {"literal or vendor list": 0.95, "locale file": 0.85};

/** Where the list calls a role otherwise: ours are what they pay us, the customer's own revenue and what is expected, in money or in time. */
const SAME_ROLE: Readonly<Record<string, readonly string[]>> = {
  arr: ["amount"],
  acv: ["amount"],
  revenue: ["revenue", "plainRevenue"],
  expected: ["expected", "expected_amount"],
};

/** The rows with a role that we use; values of a stage are no headings. */
function readList(file: string): Heading[] {
  const {data} = Papa.parse<Heading>(readFileSync(file, "utf8").replace(/^\ufeff/, ""), {header: true, skipEmptyLines: true});
  const used = new Set(ROLE_RULES.map(({role}) => role));
  return data.filter(({role}) => (SAME_ROLE[role] ?? [role]).some((own) => used.has(own)));
}

function headings(list: readonly Heading[]) {
  const all = roleMatcher(lexiconOf(HEADING_LANGUAGES));
  const kinds = {
    "literal or vendor list": list.filter(isLiteral),
    "locale file": list.filter(({seen}) => seen === "locale file"),
    unverified: list.filter(({seen}) => seen === "unverified"),
  };
  const scores = Object.fromEntries(Object.entries(kinds).map(([kind, rows]) => [kind, score(rows, all)]));
  console.log("headings, by the heading alone:");
  for (const [kind, own] of Object.entries(scores)) {
    const limit = LIMITS[kind];
    console.log(`  ${kind}: ${shown(own)}${limit === undefined ? "" : ` (limit ${limit * 100} %)`}`);
    if (limit !== undefined && own.right < limit * own.of) process.exitCode = 1;
  }
  const missed = list.filter((row) => !isRight(row, all));
  console.log(`missed (${missed.length}):`);
  for (const row of missed)
    console.log(`  ${row.crm} ${row.locale}: ${row.heading} is ${row.role}, taken for ${all(row.heading)?.role ?? "nothing"}`);
  const unseen = {
    mended: ownList("mended on", UNSEEN_HEADINGS, all),
    heldOut: ownList("held out", HELD_OUT_HEADINGS, all),
    fresh: ownList("fresh", FRESH_HEADINGS, all),
  };
  return {scores, unseen, missed: missed.map(({heading}) => heading), languages: languagesLeftOut(list), crms: crmsLeftOut(list, all)};
}

type OwnList = typeof UNSEEN_HEADINGS;

/** Headings of our own that are not in the list, by language. */
function ownList(name: string, list: OwnList, match: RoleMatcher) {
  const isOurs = (role: string, heading: string) => [role, ...(ALSO_RIGHT[role] ?? [])].includes(match(heading)?.role ?? "none");
  const languages = Object.entries(list).map(([language, roles]) => {
    const all = Object.entries(roles).flatMap(([role, own]) => own.split("|").map((heading) => isOurs(role, heading)));
    return {language, right: all.filter((is) => is).length, of: all.length};
  });
  const whole = {right: languages.reduce((sum, {right}) => sum + right, 0), of: languages.reduce((sum, {of}) => sum + of, 0)};
  console.log(`our own headings, ${name}: ${shown(whole)}; ${languages.map((own) => `${own.language} ${shown(own)}`).join(", ")}`);
  return {...whole, languages};
}

const isLiteral = ({seen}: Heading): boolean => seen === "literal" || seen === "vendor list";

const isRight = ({role, heading}: Heading, match: RoleMatcher): boolean => (SAME_ROLE[role] ?? [role]).includes(match(heading)?.role ?? "");

const score = (rows: readonly Heading[], match: RoleMatcher): Score => ({right: rows.filter((row) => isRight(row, match)).length, of: rows.length});

const shown = ({right, of}: Score): string => `${right} of ${of} (${of === 0 ? "–" : ((100 * right) / of).toFixed(1)} %)`;

/** What is still understood of a language when its words are not known: loan words, and what its neighbours share. The rules themselves belong to no language. */
function languagesLeftOut(list: readonly Heading[]) {
  console.log("with a language's words left out, its own headings:");
  return HEADING_LANGUAGES.map((language) => {
    const isOwn = ({locale}: Heading) => language.codes.some((code) => locale.toLowerCase().startsWith(code));
    const own = score(list.filter(isOwn), roleMatcher(lexiconOf(HEADING_LANGUAGES.filter((other) => other !== language))));
    console.log(`  ${language.codes.join(", ")}: ${shown(own)}`);
    return {codes: language.codes, ...own};
  });
}

/**
 * The harshest way to leave a CRM out: every word goes that stands in headings of this CRM and of no other in the list, as if we had learnt it there, also the words that anybody knows.
 * What remains right are its headings that the words of the others explain. Fairer is the second figure: a word stays that stands in our own lists too, which hold none of the CRM's headings; it is not learnt
 * from the CRM.
 */
function crmsLeftOut(list: readonly Heading[], all: RoleMatcher) {
  console.log(
    "with the words left out that only this CRM has in the list; that only it has there and in our own lists (in brackets with all words):",
  );
  const ours = [UNSEEN_HEADINGS, HELD_OUT_HEADINGS].flatMap((own) =>
    Object.values(own).flatMap((roles) => Object.values(roles).join("|").split("|")),
  );
  const everywhere = ours.map((heading) => ({heading}));
  return [...new Set(list.map(({crm}) => crm))].map((crm) => {
    const [own, others] = [list.filter((row) => row.crm === crm), list.filter((row) => row.crm !== crm)];
    const isLearntHere = (word: string) => own.some((row) => has(row, word)) && !others.some((row) => has(row, word));
    const isOnlyHere = (word: string) => isLearntHere(word) && !everywhere.some((row) => has(row, word));
    const [without, fairer] = [isLearntHere, isOnlyHere].map((isLeftOut) =>
      score(own, roleMatcher(lexiconOf(HEADING_LANGUAGES.map((language) => withoutWords(language, isLeftOut))))),
    );
    console.log(`  ${crm}: ${shown(without)}; ${shown(fairer)} (${shown(score(own, all))})`);
    return {crm, ...without, fairer};
  });
}

const has = ({heading}: Pick<Heading, "heading">, word: string): boolean =>
  ` ${headingWords(heading)} `.includes(word.length > 3 ? word : ` ${word} `);

function withoutWords(language: HeadingLanguage, isLeftOut: (word: string) => boolean): HeadingLanguage {
  const words: Words = Object.fromEntries(
    Object.entries(language.words).map(([concept, entries]): [Concept | string, string] => [
      concept,
      entries
        .split(" ")
        .filter((entry) => !isLeftOut(headingWords(entry.replace(/_/g, " "))))
        .join(" "),
    ]),
  );
  return {...language, words};
}

async function messy() {
  console.log("messy files, cell by cell:");
  const found: {file: string; cells: number; wrong: number; customers: number; expected: number}[] = [];
  for (const {name, columns} of MESSY) {
    const truth = truthOf(name);
    for (const ending of ["csv", "xlsx"]) {
      const read = await readFile(messyPath(`${name}.${ending}`));
      const wrong = differences(read, truth, columns);
      const cells = truth.length * columns.length;
      console.log(`  ${name}.${ending}: ${cells - wrong.length} of ${cells} values, ${read.customers.names.length} of ${truth.length} customers`);
      for (const line of wrong.slice(0, 5)) console.log(`    ${line}`);
      if (wrong.length > 0 || read.customers.names.length !== truth.length) process.exitCode = 1;
      found.push({file: `${name}.${ending}`, cells, wrong: wrong.length, customers: read.customers.names.length, expected: truth.length});
    }
  }
  return found;
}

const {values: options} = parseArgs({options: {json: {type: "string"}}});
const file = fileURLToPath(new URL("../../../shared/reference/crm-headings.csv", import.meta.url));
if (!existsSync(file)) {
  console.log(`skipped: ${file} is not here`);
} else {
  const results = {headings: headings(readList(file)), messy: hasMessyFiles ? await messy() : []};
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}
