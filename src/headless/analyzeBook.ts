import type {Objective, Shortlist} from "../domain/best";
import type {ObjectiveComparison} from "../domain/comparison";
import type {Understanding} from "../domain/customers";
import type {Link, LinkKind} from "../domain/links";
import {failure, type Outcome, success} from "../domain/outcome";
import type {WorkbookPlan} from "../domain/plan";
import type {Problem} from "../domain/problem";
import type {Choices, Written} from "../domain/settings";
import {type Source, sourceTitle} from "../domain/source";
import type {TierAnalysis} from "../domain/tierAnalysis";
import type {Workbook} from "../host/workbook";
import type {Clock} from "../workflow/clock";
import {todayBy} from "../workflow/clock";
import type {BestCustomers, Engine, FoundProfile, FoundProof, PlanScope} from "../workflow/engine";
import {fingerprint} from "../workflow/inputs";
import {readFormats} from "../workflow/formatReading";
import {createLocalEngine} from "../workflow/localEngine";
import {freeSlot, profileFor} from "../workflow/profiles";
import {asWritten, isOnPlan} from "../workflow/sheetCard";
import type {Stopwatch} from "./stopwatch";

/** What a run is asked and how it tells the time. */
export interface Run {
  readonly workbook: Workbook;
  readonly choices: Choices;
  /** Title of the sheet or table; undefined for the one a user would see. */
  readonly sheet: string | undefined;
  /** Sheets of the workbook that are joined to the customers, by their titles. */
  readonly links?: readonly {readonly kind: LinkKind; readonly title: string}[];
  readonly clock: Clock;
  readonly watch: Stopwatch;
  /** Whether the results are written into the workbook. */
  readonly isWritten: boolean;
  /** How far it goes; everything when left out. */
  readonly scope?: PlanScope;
  /** Another objective to hold beside the one of the choices. */
  readonly compare?: Objective | undefined;
  /** Whether the profile is put to the proof, which takes longer than finding it. */
  readonly isProven?: boolean;
}

/** What a run found, and the plan where it was asked to write. */
export interface Found {
  readonly understanding: Understanding;
  readonly analysis: TierAnalysis;
  /** Steps 3 to 6, where they were asked for. */
  readonly steps: FoundSteps | undefined;
  /** Why there are no best customers, where nobody could be ranked; tiers and revenue are told all the same. */
  readonly nobody: Problem | undefined;
  readonly plan: WorkbookPlan | undefined;
}

/** The best customers and their profile. */
export interface FoundSteps extends FoundProfile {
  /** Where it was asked for. */
  readonly proof: FoundProof | undefined;
  /** Where another objective was asked for. */
  readonly comparison: ObjectiveComparison | undefined;
  readonly shortlist: Shortlist;
  /** Where the best stand in the sheet, in the order of the shortlist. */
  readonly places: BestCustomers["places"];
}

/** Seed of the permutation test; the pane uses the same, so that both find the same. */
const SEED = 1;

/** All steps on a workbook behind the port: the way the pane goes, without a person. */
export async function analyzeBook(asked: Run): Promise<Outcome<Found>> {
  const {workbook, clock, watch, isWritten} = asked;
  const today = todayBy(clock);
  const source = await findSource(workbook, asked.sheet);
  if (!source.ok) return source;
  watch.stage("read");
  const engine = createLocalEngine();
  const read = await readInto(engine, workbook, source.value, watch);
  if (!read.ok) return read;
  const links = await readLinks(engine, asked);
  if (!links.ok) return links;
  const run: Run = links.value.length === 0 ? asked : {...asked, choices: {...asked.choices, links: links.value}};
  const {choices} = run;
  const formats = await readFormats({engine, workbook}, choices, today);
  if (!formats.ok) return formats;
  watch.stage("understand");
  const understanding = await engine.understand(choices, today);
  if (!understanding.ok) return understanding;
  watch.stage("tiers");
  const analysis = await engine.tiers(choices, today);
  if (!analysis.ok) return analysis;
  const steps = run.scope === "tiers" ? success(undefined) : await findSteps(run, engine, today);
  const nobody = !steps.ok && steps.problem.code === "nobodyToRank" ? steps.problem : undefined;
  if (!steps.ok && nobody === undefined) return steps;
  const found = {understanding: understanding.value, analysis: analysis.value, steps: steps.ok ? steps.value : undefined, nobody};
  if (!isWritten) return success({...found, plan: undefined});
  watch.stage("write");
  const plan = await write(run, engine, source.value, found);
  return plan.ok ? success({...found, plan: plan.value}) : plan;
}

async function findSteps({choices, watch, compare, isProven = false}: Run, engine: Engine, today: number): Promise<Outcome<FoundSteps>> {
  watch.stage("best");
  const best = await engine.best(choices, today);
  if (!best.ok) return best;
  watch.stage("profile");
  const profile = await engine.profile(choices, today, SEED, (share) => watch.progress(share));
  if (!profile.ok) return profile;
  const comparison = compare === undefined ? success(undefined) : await compared(engine, choices, today, [best.value, compare], watch);
  if (!comparison.ok) return comparison;
  const found = {...profile.value, shortlist: best.value.shortlist, places: best.value.places, comparison: comparison.value};
  if (!isProven) return success({...found, proof: undefined});
  watch.stage("proof");
  const proof = await engine.proof(choices, today, SEED, (share) => watch.progress(share));
  return proof.ok ? success({...found, proof: proof.value}) : proof;
}

function compared(
  engine: Engine,
  choices: Choices,
  today: number,
  [{shortlist}, other]: readonly [BestCustomers, Objective],
  watch: Stopwatch,
): Promise<Outcome<ObjectiveComparison>> {
  watch.stage("compare");
  return engine.compare(choices, today, SEED, [shortlist.measure.objective, other], (share) => watch.progress(share));
}

async function findSource(workbook: Workbook, title: string | undefined): Promise<Outcome<Source>> {
  if (title === undefined) return workbook.activeSource();
  const sources = await workbook.sources();
  if (!sources.ok) return sources;
  const same = (text: string | undefined) => text?.toLowerCase() === title.toLowerCase();
  const found = sources.value.find(({table}) => same(table)) ?? sources.value.find(({sheet}) => same(sheet));
  if (found) return success(found);
  return failure({
    code: "sheetUnknown",
    sheet: title,
    available: [...new Set(sources.value.flatMap((source) => [source.sheet, sourceTitle(source)]))],
  });
}

async function readInto(engine: Engine, workbook: Workbook, source: Source, watch: Stopwatch): Promise<Outcome<void>> {
  return readBlocks(engine, engine.begin(source), workbook, source, watch);
}

/** Reads the linked sheets beside the source; the choices name them by their places. */
async function readLinks(engine: Engine, {workbook, links = [], choices, watch}: Run): Promise<Outcome<readonly Link[]>> {
  const read: Link[] = [];
  for (const {kind, title} of links) {
    const source = await findSource(workbook, title);
    if (!source.ok) return source;
    const {sheetId, sheet, table} = source.value;
    const link: Link = {kind, sheetId, sheet, ...(table === undefined ? {} : {table}), language: choices.language};
    const outcome = await readBlocks(engine, engine.link(source.value, link), workbook, source.value, watch);
    if (!outcome.ok) return outcome;
    read.push(link);
  }
  return success(read);
}

async function readBlocks(engine: Engine, begun: Promise<void>, workbook: Workbook, source: Source, watch: Stopwatch): Promise<Outcome<void>> {
  const sent = [begun];
  const outcome = await workbook.read(source, (block) => sent.push(engine.add(block)), {
    onRows: (done, all) => watch.progress(done / Math.max(all, 1)),
  });
  await Promise.all(sent);
  return outcome;
}

/** Remembers the choices, so that the pane finds them in the saved file, then writes; a profile of this source is brought up to date. */
async function write({workbook, choices, clock}: Run, engine: Engine, source: Source, found: Omit<Found, "plan">): Promise<Outcome<WorkbookPlan>> {
  const scope = found.steps === undefined ? "tiers" : "all";
  const state = await workbook.loadState();
  const sources = await workbook.sources();
  if (!state.ok) return state;
  if (!sources.ok) return sources;
  const before = profileFor(state.value, source, sources.value);
  const slot = before?.slot ?? freeSlot(state.value);
  const profileStands = before?.receipt?.sheets.some(({anchor}) => anchor.startsWith("ICP_Profile")) ?? false;
  const plan = await engine.plan(choices, todayBy(clock), slot, {scope, profileStands, seed: SEED});
  if (!plan.ok) return plan;
  const obstacles = await workbook.check(plan.value);
  if (!obstacles.ok) return obstacles;
  const [obstacle] = obstacles.value;
  if (obstacle !== undefined) return failure(obstacle);
  const {sheetId, sheet, table} = source;
  const profile = {
    ...before,
    slot,
    sheetId,
    sheet,
    ...(table === undefined ? {} : {table}),
    choices: {...choices, written: writtenFrom(found, choices, plan.value)},
    step: scope === "all" ? 6 : 2,
  };
  const saved = await workbook.saveState({...state.value, profiles: [...state.value.profiles.filter((each) => each.slot !== slot), profile]});
  if (!saved.ok) return saved;
  const applied = await workbook.apply(plan.value, clock());
  return applied.ok ? plan : applied;
}

/** What the sheets got, so that the pane tells people's edits on them when the file is opened there. */
function writtenFrom({analysis, steps}: Omit<Found, "plan">, choices: Choices, plan: WorkbookPlan): Written {
  const proof = steps?.proof;
  return {
    tiers: analysis.tiers.map(({name, floor}) => ({name, floor})),
    choices: fingerprint(choices, steps === undefined ? "tiers" : "all"),
    ...(proof !== undefined && isOnPlan(plan) ? {card: asWritten(proof, choices.language)} : {}),
  };
}
