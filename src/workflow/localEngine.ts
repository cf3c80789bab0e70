import {
  analyzeTiers,
  beginIntake,
  createSearchMemory,
  customerKeys,
  isB2C,
  narrate,
  searchProfile,
  searchProof,
  shortlist,
  type Intake,
} from "../analysis/index";
import type {AttributeTable} from "../domain/attribute";
import {STANDING, type Shortlist} from "../domain/best";
import type {Customers} from "../domain/customers";
import {failure, success, type Outcome} from "../domain/outcome";
import type {Choices} from "../domain/settings";
import type {TierAnalysis} from "../domain/tierAnalysis";
import {planWorkbook} from "../report/planWorkbook";
import {wordsIn} from "../words/languages";
import {narrativeWordsIn} from "../words/narrative/words";
import {tierNamesOf} from "./actions";
import type {BestCustomers, Engine, FoundProfile, PlanRequest} from "./engine";
import {inputsOf} from "./inputs";
import {latestOf} from "./latestOf";
import {createSearch} from "./search";

/** The engine in this very thread: for Node, for tests, and inside the pane's worker. */
export function createLocalEngine(): Engine {
  let intake: Intake | undefined;
  const search = createSearch();
  /** What was searched for already: a trait switched on or off, another language or another name of a tier asks for nothing new. */
  let memory = createSearchMemory();
  /** What the steps before found; it stays the same as long as the choices it was found from do, and searches are known by the customers and columns in it. */
  const latest = {
    customers: latestOf<Outcome<Customers>>(),
    table: latestOf<Outcome<AttributeTable>>(),
    tiers: latestOf<Outcome<TierAnalysis>>(),
    best: latestOf<Outcome<Shortlist>>(),
  };
  const forget = () => {
    Object.values(latest).forEach((one) => one.forget());
    memory = createSearchMemory();
  };

  /** The source that was begun. Asking before beginning is a fault of ours. */
  const begun = (): Intake => {
    if (intake === undefined) throw new Error("nothing begun: ask for customers after begin(source)");
    return intake;
  };
  const tiersOf = (choices: Choices, today: number): Outcome<Analysed> => {
    const customers = latest.customers.get(inputsOf("list", choices, today), () => begun().customers(choices, today));
    if (!customers.ok) return customers;
    const analysis = latest.tiers.get(inputsOf("tiers", choices, today), () => analyzeTiers(customers.value, choices, tierNamesOf(choices)));
    return analysis.ok ? success({customers: customers.value, analysis: analysis.value}) : analysis;
  };
  const bestOf = (choices: Choices, today: number): Outcome<Ranked> => {
    const analysed = tiersOf(choices, today);
    if (!analysed.ok) return analysed;
    const table = latest.table.get(inputsOf("list", choices, today), () => begun().attributes(choices, today));
    if (!table.ok) return table;
    const {customers, analysis} = analysed.value;
    const found = latest.best.get(inputsOf("best", choices, today), () => shortlist(customers, table.value, analysis, choices, today));
    return found.ok ? success({...analysed.value, table: table.value, shortlist: found.value}) : found;
  };

  /** What is remembered comes at the first step, and must not end a search that is under way. */
  const answerOf = async <Found>(steps: Generator<number, Found, void>, onProgress?: (share: number) => void): Promise<Found | undefined> => {
    const first = steps.next();
    return first.done === true ? first.value : search.run(steps, onProgress);
  };
  const profileOf = async (choices: Choices, today: number, seed: number, onProgress?: (share: number) => void): Promise<Outcome<Profiled>> => {
    const ranked = bestOf(choices, today);
    if (!ranked.ok) return ranked;
    const {customers, analysis: tiers, table} = ranked.value;
    const steps = searchProfile({customers, table, tiers, shortlist: ranked.value.shortlist, choices, today}, {seed, memory});
    const profile = await answerOf(steps, onProgress);
    if (profile === undefined) return failure({code: "cancelled"});
    return success({...ranked.value, profile, narrative: narrate(profile, ranked.value.shortlist, narrativeWordsIn(choices.language))});
  };

  return {
    begin: async (source) => {
      search.stop();
      forget();
      intake = beginIntake(source);
    },
    add: async (block) => {
      forget();
      begun().add(block);
    },
    understand: async (choices, today) => begun().finish(choices, today),
    tiers: async (choices, today) => {
      const analysed = tiersOf(choices, today);
      return analysed.ok ? success(analysed.value.analysis) : analysed;
    },
    best: async (choices, today) => {
      const ranked = bestOf(choices, today);
      return ranked.ok ? success(bestCustomers(ranked.value, choices)) : ranked;
    },
    profile: async (choices, today, seed, onProgress) => {
      const found = await profileOf(choices, today, seed, onProgress);
      return found.ok ? success({profile: found.value.profile, narrative: found.value.narrative}) : found;
    },
    proof: async (choices, today, seed, onProgress) => {
      const found = await profileOf(choices, today, seed);
      if (!found.ok) return found;
      const {customers, analysis: tiers, table, shortlist: ranked, profile} = found.value;
      const proof = await answerOf(searchProof({customers, table, tiers, shortlist: ranked, choices, today}, profile, {seed, memory}), onProgress);
      return proof === undefined ? failure({code: "cancelled"}) : success(proof);
    },
    stop: async () => search.stop(),
    plan: async (choices, today, slot, {scope, profileStands, seed} = EVERYTHING) => {
      const words = wordsIn(choices.language).report;
      if (scope === "tiers") {
        const analysed = tiersOf(choices, today);
        return analysed.ok ? success(planWorkbook(analysed.value.customers, analysed.value.analysis, choices, words, slot, {today})) : analysed;
      }
      const found = await profileOf(choices, today, seed);
      if (!found.ok) return found;
      const {customers, analysis, ...steps} = found.value;
      return success(planWorkbook(customers, analysis, choices, words, slot, {today, profileStands, steps}));
    },
  };
}

const EVERYTHING: PlanRequest = {scope: "all", profileStands: false, seed: 1};

interface Analysed {
  readonly customers: Customers;
  readonly analysis: TierAnalysis;
}

interface Ranked extends Analysed {
  readonly table: AttributeTable;
  readonly shortlist: Shortlist;
}

interface Profiled extends Ranked, FoundProfile {}

/** The shortlist with what a person needs to change it. */
function bestCustomers({customers, table, shortlist: found}: Ranked, choices: Choices): BestCustomers {
  const keys = customerKeys(customers);
  return {
    shortlist: found,
    places: found.best.map(({customer}) => ({name: customers.names[customer], sheetRow: customers.sheetRows[customer]})),
    others: keys.filter((_, customer) => found.standing[customer] === STANDING.candidate),
    objectiveHeadings: table.attributes.filter(({values}) => values.kind === "number").map(({heading}) => heading),
    isB2C: isB2C(table, choices),
  };
}
