import {
  analyzeTiers,
  beginIntake,
  createSearchMemory,
  customerKeys,
  isB2C,
  narrate,
  searchComparison,
  searchProfile,
  searchProof,
  shortlist,
  type Intake,
} from "../analysis/index";
import type {AttributeTable} from "../domain/attribute";
import {STANDING, type Shortlist} from "../domain/best";
import type {Customers} from "../domain/customers";
import type {DataReport, TooThin} from "../domain/dataReport";
import {failure, success, type Outcome} from "../domain/outcome";
import {isProfileWritten, type Proof} from "../domain/profile";
import {type Choices, MOST_BEST_SHARE, THIN_BEST} from "../domain/settings";
import type {TierAnalysis} from "../domain/tierAnalysis";
import {planWorkbook} from "../report/planWorkbook";
import type {StepResults} from "../report/request";
import {wordsIn} from "../words/languages";
import {narrativeWordsIn} from "../words/narrative/words";
import {tierNamesOf} from "./actions";
import {cardResults, foundProof, scoredBy} from "./cardResults";
import type {BestCustomers, Engine, FoundProfile, PlanRequest} from "./engine";
import {inputsOf} from "./inputs";
import {latestOf} from "./latestOf";
import {createProspectEngine, noProfile, type ScoreRequest, type ScoringCard} from "./prospectEngine";
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
  /** A proof that was stopped goes on where it was, when the same is asked again: people walk on while it runs. */
  let paused: {readonly question: string; readonly steps: Generator<number, Proof, void>} | undefined;
  const forget = () => {
    Object.values(latest).forEach((one) => one.forget());
    memory = createSearchMemory();
    paused = undefined;
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

  const reportOf = (choices: Choices, today: number): Outcome<DataReport> => {
    const report = begun().report(choices, today);
    if (!report.ok) return report;
    const analysed = tiersOf(choices, today);
    return analysed.ok ? success({...report.value, tooThin: [...report.value.tooThin, ...thinTier(analysed.value.analysis)]}) : report;
  };
  /** The report for a plan; where it is not wanted, nothing. A list that could be planned can be reported. */
  const writtenReport = (choices: Choices, today: number): {readonly dataReport?: DataReport} => {
    const report = choices.writesDataReport === true ? reportOf(choices, today) : undefined;
    return report?.ok === true ? {dataReport: report.value} : {};
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

  const proofOf = async (
    {customers, analysis: tiers, table, shortlist: ranked, profile}: Profiled,
    choices: Choices,
    today: number,
    seed: number,
    onProgress?: (share: number) => void,
  ): Promise<Outcome<Proof>> => {
    const input = {customers, table, tiers, shortlist: ranked, choices, today};
    const question = proofQuestion(choices, today, seed);
    if (paused?.question !== question) paused = {question, steps: searchProof(input, profile, {seed, memory})};
    const proof = await answerOf(paused.steps, onProgress);
    if (proof === undefined) return failure({code: "cancelled"});
    paused = undefined;
    return success(proof);
  };

  /** What is written of the scorecard; where there is no profile, nothing is put to the proof for it. */
  const scorecardOf = async (found: Profiled, choices: Choices, today: number, seed: number): Promise<Outcome<Pick<StepResults, "scorecard">>> => {
    if (!isProfileWritten(found.profile)) return success({});
    const proof = await proofOf(found, choices, today, seed);
    if (!proof.ok) return proof;
    const input = {...found, choices, proof: proof.value};
    const scored = scoredBy(input);
    return success(scored.card.blocks.length === 0 ? {} : {scorecard: cardResults(input, scored, begun().cells)});
  };

  /** The card that prospects are scored with. */
  const cardFor = async ({choices, today, seed}: ScoreRequest): Promise<Outcome<ScoringCard>> => {
    const found = await profileOf(choices, today, seed);
    if (!found.ok) return found;
    if (!isProfileWritten(found.value.profile)) return noProfile;
    const proof = await proofOf(found.value, choices, today, seed);
    if (!proof.ok) return proof;
    const {card, segmented} = scoredBy({...found.value, choices, proof: proof.value});
    return card.blocks.length === 0 ? noProfile : success({card, cutoffs: segmented.cutoffs});
  };

  return {
    ...createProspectEngine(cardFor),
    begin: async (source) => {
      search.stop();
      forget();
      intake = beginIntake(source);
    },
    link: async (source, link) => {
      forget();
      begun().link(source, link, wordsIn(link.language).data.linked);
    },
    propose: async (source, blocks, choices) => begun().propose(source, blocks, choices),
    add: async (block) => {
      forget();
      begun().add(block);
    },
    formatsWanted: async (choices, today) => begun().formatsWanted(choices, today),
    addFormats: async (question, runs) => {
      // Columns that are General throughout say nothing new.
      if (runs.length > 0) forget();
      begun().addFormats(question, runs);
    },
    understand: async (choices, today) => begun().finish(choices, today),
    report: async (choices, today) => reportOf(choices, today),
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
      const proof = await proofOf(found.value, choices, today, seed, onProgress);
      return proof.ok ? success(foundProof(proof.value, scoredBy({...found.value, choices, proof: proof.value}))) : proof;
    },
    compare: async (choices, today, seed, objectives, onProgress) => {
      const ranked = bestOf(choices, today);
      if (!ranked.ok) return ranked;
      const {customers, analysis: tiers, table} = ranked.value;
      const compared = await answerOf(searchComparison({customers, table, tiers, choices, today}, objectives, {seed, memory}), onProgress);
      return compared ?? failure({code: "cancelled"});
    },
    digest: async (choices, today) => begun().digest(choices, today),
    drift: async (before, choices, today) => begun().drift(before, choices, today),
    stop: async () => search.stop(),
    plan: async (choices, today, slot, {scope, profileStands, seed} = EVERYTHING) => {
      const words = wordsIn(choices.language).report;
      if (scope === "tiers") {
        const analysed = tiersOf(choices, today);
        if (!analysed.ok) return analysed;
        const report = writtenReport(choices, today);
        return success(planWorkbook(analysed.value.customers, analysed.value.analysis, choices, words, slot, {today, ...report}));
      }
      const found = await profileOf(choices, today, seed);
      if (!found.ok) return found;
      const scorecard = await scorecardOf(found.value, choices, today, seed);
      if (!scorecard.ok) return scorecard;
      const {customers, analysis, ...steps} = found.value;
      const options = {today, profileStands, steps: {...steps, ...scorecard.value}, ...writtenReport(choices, today)};
      return success(planWorkbook(customers, analysis, choices, words, slot, options));
    },
  };
}

/** What a proof depends on; a trait taken out of the profile is no part of it. */
const proofQuestion = (choices: Choices, today: number, seed: number): string => {
  const {excludedHeadings, attributesOn, sensitiveOn} = choices;
  return JSON.stringify([inputsOf("best", choices, today), excludedHeadings, attributesOn, sensitiveOn, seed]);
};

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

/** Whether the focus tier is too small for enough best customers and as many others to hold them against. */
function thinTier({tiers, focusTier}: TierAnalysis): readonly TooThin[] {
  const have = tiers.find(({name}) => name === focusTier)?.customers ?? 0;
  const need = Math.ceil(THIN_BEST / MOST_BEST_SHARE);
  return have < need ? [{why: "best", have, need}] : [];
}

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
