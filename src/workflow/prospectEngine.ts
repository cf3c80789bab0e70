import {beginIntake, scoreProspects, type Intake, type ScoredProspects} from "../analysis/index";
import {failure, success, type Outcome} from "../domain/outcome";
import type {WorkbookPlan} from "../domain/plan";
import {FEW_TARGETS, type Matching, type ProspectList, type ProspectScores, type TargetAnswer} from "../domain/prospects";
import type {Scorecard} from "../domain/scorecard";
import {type Cutoffs, SEGMENT} from "../domain/segment";
import type {Choices} from "../domain/settings";
import type {Block, Source} from "../domain/source";
import {planProspects} from "../report/prospects/planProspects";
import {isLiveFor} from "../report/request";
import {wordsIn} from "../words/languages";

/** The card of the profile that prospects are scored with, and its cut-offs. */
export interface ScoringCard {
  readonly card: Scorecard;
  readonly cutoffs: Cutoffs;
}

/** What scores of prospects are asked for. */
export interface ScoreRequest {
  /** Choices of the profile; searched for anew where they were not searched yet. */
  readonly choices: Choices;
  readonly today: number;
  readonly seed: number;
  /** Columns that the user matched by hand. */
  readonly matching: Matching;
}

/** What a plan for prospects is asked for besides. */
export interface ProspectPlanRequest extends ScoreRequest {
  /** Which of the workbook's profiles they are scored with, and what its list is called. */
  readonly profileSlot: number;
  readonly profile: string;
  /** Which of the workbook's lists this is. */
  readonly slot: number;
  /** Whether that profile's scorecard stands in the workbook as these choices make it. */
  readonly cardStands: boolean;
  readonly answers: readonly TargetAnswer[];
}

/** The engine's part for a list of prospects, beside the customers that it holds. */
export interface ProspectEngine {
  /** Expects the blocks of a list of prospects; the customers stay. */
  beginProspects(source: Source): Promise<void>;
  /** The next rows of that list. */
  addProspects(block: Block): Promise<void>;
  /** Fit and segment of that list, and how its columns were found. */
  scoreProspects(request: ScoreRequest): Promise<Outcome<ProspectScores>>;
  /** What would be written for it. */
  planProspects(request: ProspectPlanRequest): Promise<Outcome<WorkbookPlan>>;
}

/** @param cardOf The card of the profile that these choices make of the customers. */
export function createProspectEngine(cardOf: (request: ScoreRequest) => Promise<Outcome<ScoringCard>>): ProspectEngine {
  let intake: Intake | undefined;
  const scored = async (
    request: ScoreRequest,
  ): Promise<Outcome<{readonly list: ProspectList; readonly scored: ScoredProspects; readonly intake: Intake}>> => {
    if (intake === undefined) throw new Error("nothing begun: ask for scores after beginProspects(source)");
    const list = intake.prospects(listChoices(request.choices));
    if (!list.ok) return list;
    const card = await cardOf(request);
    if (!card.ok) return card;
    const {hardRules: rules = []} = request.choices;
    return success({list: list.value, scored: scoreProspects({list: list.value, ...card.value, rules, matching: request.matching}), intake});
  };
  return {
    beginProspects: async (source) => {
      intake = beginIntake(source);
    },
    addProspects: async (block) => {
      if (intake === undefined) throw new Error("nothing begun: add rows after beginProspects(source)");
      intake.add(block);
    },
    scoreProspects: async (request) => {
      const found = await scored(request);
      return found.ok ? success(shown(found.value)) : found;
    },
    planProspects: async (request) => {
      const found = await scored(request);
      if (!found.ok) return found;
      const {choices, today, profileSlot, profile, slot, cardStands, answers} = request;
      const isLive = cardStands && isLiveFor(choices, found.value.list.names.length);
      const words = wordsIn(choices.language).report;
      return success(
        planProspects({...found.value, cellsOf: found.value.intake.cells, choices, words, profileSlot, profile, slot, isLive, today, answers}),
      );
    },
  };
}

/** Choices about the customers' sheet say nothing of another sheet. */
const listChoices = ({headingRow: _, customerHeading: __, roles: ___, ...choices}: Choices): Choices => choices;

function shown({list, scored}: {readonly list: ProspectList; readonly scored: ScoredProspects}): ProspectScores {
  const {fit, segmented, matches} = scored;
  const order = [...fit.keys()].filter((i) => segmented.segments[i] !== SEGMENT.avoid).sort((a, b) => fit[b] - fit[a] || a - b);
  return {
    prospects: list.names.length,
    matches,
    headings: list.table.attributes.map(({heading}) => heading),
    counts: segmented.counts,
    first: order.slice(0, FEW_TARGETS).map((i) => ({name: list.names[i], sheetRow: list.sheetRows[i], fit: fit[i]})),
  };
}

/** There is nothing to score with where the evidence says that there is no profile, and the user does not insist. */
export const noProfile = failure({code: "noProfileToScore"});
