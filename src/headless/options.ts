import type {BestCount, Objective} from "../domain/best";
import type {Language} from "../domain/language";
import {LANGUAGES} from "../domain/language";
import {LINK_KINDS, type LinkKind} from "../domain/links";
import {failure, type Outcome, success} from "../domain/outcome";
import {TIER_COUNTS} from "../domain/settings";
import {objectiveOf} from "./objective";

/** What the command line asks for. Everything left out is detected as the pane would. */
export interface Options {
  readonly file: string;
  readonly sheet?: string;
  readonly customer?: string;
  readonly amount?: string;
  readonly metric?: string;
  /** In the order of the command line: lowest first, as the tiers are. */
  readonly floors?: readonly number[];
  readonly tiers?: readonly string[];
  readonly objective?: Objective;
  /** Another objective, whose profile is held beside the first one's. */
  readonly compare?: Objective;
  readonly best?: BestCount;
  readonly excluded?: readonly string[];
  readonly isB2C?: true;
  readonly writesDataReport?: true;
  /** Other files that are joined to the customers, in the order of the command line. */
  readonly links?: readonly LinkOption[];
  readonly language: Language;
  readonly output: "auto" | "formulas" | "values";
  readonly workbookFile?: string;
  readonly jsonFile?: string;
}

/** "deals=FILE": what the rows of a file are. */
export interface LinkOption {
  readonly kind: LinkKind;
  readonly file: string;
}

/** What was typed, sorted out but not yet checked. */
interface Typed {
  readonly files: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  /** Values of options that may be given more than once. */
  readonly links: readonly string[];
}

const WITH_VALUE: ReadonlySet<string> = new Set([
  "--sheet",
  "--customer",
  "--amount",
  "--metric",
  "--floors",
  "--tiers",
  "--objective",
  "--compare",
  "--best",
  "--best-column",
  "--exclude",
  "--link",
  "--language",
  "-o",
  "--json",
]);
const FLAGS: ReadonlySet<string> = new Set(["--values", "--formulas", "--data-report", "--b2c"]);

/** Reads a command line; the first thing wrong with it is the problem. */
export function parseOptions(line: readonly string[]): Outcome<Options> {
  const typed = sortOut(line);
  if (!typed.ok) return typed;
  const {files, values, flags} = typed.value;
  const links = linkOptions(typed.value.links);
  if (!links.ok) return links;
  const [file, another] = files;
  if (file === undefined) return invalid("FILE", "", "a .csv or .xlsx file; --help shows all options");
  if (another !== undefined) return invalid("FILE", another, "one file; put names with spaces in quotes");
  if (flags.has("--values") && flags.has("--formulas")) return invalid("--values", "--formulas", "one of the two");
  const floors = numbers(values.get("--floors"));
  if (!floors.ok) return floors;
  const language = languageOf(values.get("--language"));
  if (!language.ok) return language;
  const tiers = names(values.get("--tiers"));
  const objective = objectiveOption(values.get("--objective"), values.get("--best-column"));
  if (!objective.ok) return objective;
  const compare = objectiveIn("--compare", values.get("--compare"));
  if (!compare.ok) return compare;
  const best = bestOption(values.get("--best"));
  if (!best.ok) return best;
  const mismatch = tierMismatch(floors.value, tiers) ?? extensionProblem(values.get("-o"));
  if (mismatch !== undefined) return mismatch;
  return success({
    file,
    ...given("sheet", values.get("--sheet")),
    ...given("customer", values.get("--customer")),
    ...given("amount", values.get("--amount")),
    ...given("metric", values.get("--metric")),
    ...given("floors", floors.value),
    ...given("tiers", tiers),
    ...given("objective", objective.value),
    ...given("compare", compare.value),
    ...given("best", best.value),
    ...given("excluded", names(values.get("--exclude"))),
    ...(flags.has("--data-report") ? {writesDataReport: true as const} : {}),
    ...(flags.has("--b2c") ? {isB2C: true as const} : {}),
    ...(links.value.length === 0 ? {} : {links: links.value}),
    ...given("workbookFile", values.get("-o")),
    ...given("jsonFile", values.get("--json")),
    language: language.value,
    output: flags.has("--values") ? "values" : flags.has("--formulas") ? "formulas" : "auto",
  });
}

const invalid = (option: string, found: string, allowed: string) => failure({code: "optionInvalid", option, found, allowed});

const given = <Name extends string, T>(name: Name, value: T | undefined) =>
  value === undefined ? {} : ({[name]: value} as {readonly [key in Name]: T});

function sortOut(line: readonly string[]): Outcome<Typed> {
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const links: string[] = [];
  for (let i = 0; i < line.length; i++) {
    const word = line[i] ?? "";
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    if (FLAGS.has(word)) flags.add(word);
    else if (!option.startsWith("-") || option === "-") files.push(word);
    else if (!WITH_VALUE.has(option)) return failure({code: "optionUnknown", option});
    else {
      const value = equals < 0 ? line[++i] : word.slice(equals + 1);
      // A value may begin with a minus, an option may not: "--floors -5,10" is fine, "--amount --json" a slip.
      if (value === undefined || value === "" || WITH_VALUE.has(value) || FLAGS.has(value)) return invalid(option, value ?? "", "a value behind it");
      if (option === "--link") links.push(value);
      else values.set(option, value);
    }
  }
  return success({files, values, flags, links});
}

const names = (text: string | undefined): readonly string[] | undefined => text?.split(",").map((name) => name.trim());

/** "deals=FILE" for each linked file. */
function linkOptions(texts: readonly string[]): Outcome<readonly LinkOption[]> {
  const links: LinkOption[] = [];
  for (const text of texts) {
    const equals = text.indexOf("=");
    const kind = LINK_KINDS.find((each) => each === text.slice(0, Math.max(equals, 0)).toLowerCase());
    const file = text.slice(equals + 1);
    if (kind === undefined || file === "") return invalid("--link", text, `${LINK_KINDS.map((each) => `${each}=FILE`).join(", ")}`);
    links.push({kind, file});
  }
  return success(links);
}

/** What makes a customer best: an objective, or the user's own list in a column. */
function objectiveOption(text: string | undefined, column: string | undefined): Outcome<Objective | undefined> {
  if (text !== undefined && column !== undefined) return invalid("--best-column", column, "no --objective beside it: the column says who is best");
  if (column !== undefined) return success({kind: "list", heading: column.trim()});
  return objectiveIn("--objective", text);
}

function objectiveIn(option: string, text: string | undefined): Outcome<Objective | undefined> {
  if (text === undefined) return success(undefined);
  const objective = objectiveOf(text);
  return objective === undefined ? invalid(option, text, "growth, profit, loyalty, revenue, COLUMN or blend:COLUMN*2,COLUMN") : success(objective);
}

function bestOption(text: string | undefined): Outcome<BestCount | undefined> {
  if (text === undefined) return success(undefined);
  if (text.toLowerCase() === "pareto") return success("pareto");
  return /^\d+$/.test(text) && Number(text) > 0 ? success(Number(text)) : invalid("--best", text, "a whole number from 1, or pareto");
}

function numbers(text: string | undefined): Outcome<readonly number[] | undefined> {
  if (text === undefined) return success(undefined);
  const words = text.split(",").map((word) => word.trim());
  const wrong = words.find((word) => !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word));
  return wrong === undefined ? success(words.map(Number)) : failure({code: "floorNotNumber", found: wrong});
}

function languageOf(text: string | undefined): Outcome<Language> {
  const found = LANGUAGES.find((language) => language === (text ?? "en"));
  return found === undefined ? invalid("--language", text ?? "", LANGUAGES.join(", ")) : success(found);
}

/** Floors come one a tier, or one fewer: then the lowest tier takes the rest. */
function tierMismatch(floors: readonly number[] | undefined, tiers: readonly string[] | undefined): ReturnType<typeof failure> | undefined {
  const count = tiers?.length ?? (floors === undefined ? 3 : floors.length + 1);
  if (!TIER_COUNTS.includes(count)) return failure({code: "tierCount", found: count});
  if (floors !== undefined && tiers !== undefined && floors.length !== count && floors.length !== count - 1) {
    return failure({code: "floorsWrongCount", floors: floors.length, tiers: count});
  }
  return undefined;
}

const extensionProblem = (file: string | undefined) =>
  file === undefined || /\.xlsx$/i.test(file) ? undefined : invalid("-o", file, "a file name that ends in .xlsx");
