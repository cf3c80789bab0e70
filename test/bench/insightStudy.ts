/** What `npm run bench:insight` asks of the engine: both cards on given folds, the verdict, and the defining attributes of a sheet. */
import {crossValidate} from "../../src/analysis/fit/crossValidate";
import {fitColumns, pickRows} from "../../src/analysis/fit/fitColumn";
import {learnScorecards} from "../../src/analysis/fit/learnScorecard";
import {areaUnderCurve, bandLift, rank} from "../../src/analysis/fit/ranking";
import {encodeCard, score} from "../../src/analysis/fit/score";
import {beginIntake} from "../../src/analysis/index";
import {carriedBy, profileVerdict} from "../../src/analysis/profile/profileVerdict";
import {searchTraits} from "../../src/analysis/traits/searchTraits";
import {STANDING} from "../../src/domain/best";
import type {Cell} from "../../src/domain/cell";
import type {Outcome} from "../../src/domain/outcome";
import type {ProfileVerdict} from "../../src/domain/profile";
import {lengthOf, type Scorecard} from "../../src/domain/scorecard";
import {type Choices, DEFAULT_CHOICES} from "../../src/domain/settings";
import type {BenchTable} from "./insightTables";

const SEED = 1;
const TODAY = 46_023;
const TOP_BAND = 0.1;

/** One kind of card: means of the folds, and the length of the card that all rows give. */
export interface CardFigures {
  readonly auc: number;
  readonly lift10: number;
  readonly points: number;
}

export interface TableFigures {
  readonly name: string;
  readonly fine: CardFigures;
  readonly readable: CardFigures;
  readonly verdict: ProfileVerdict;
}

/** Both cards on the table's own folds, everything learnt on the training rows; and the engine's own verdict. */
export function studyTable({name, columns, isBest, fold, groups}: BenchTable): TableFigures {
  const folds = [...new Set(fold)].sort((a, b) => a - b).map((k) => studyFold({columns, isBest, fold}, k));
  const all = learnScorecards(columns, isBest, SEED);
  const figures = (kind: "fine" | "readable"): CardFigures => ({
    auc: mean(folds.map((one) => one[kind].auc)),
    lift10: mean(folds.map((one) => one[kind].lift10)),
    points: lengthOf(all[kind]),
  });
  const check = finish(crossValidate({columns, isBest, ...(groups === undefined ? {} : {groups})}, SEED));
  return {name, fine: figures("fine"), readable: figures("readable"), verdict: check.verdict};
}

function studyFold({columns, isBest, fold}: Pick<BenchTable, "columns" | "isBest" | "fold">, k: number) {
  const rows = Int32Array.from(isBest.keys());
  const [learning, heldOut] = [rows.filter((i) => fold[i] !== k), rows.filter((i) => fold[i] === k)];
  const labels = (of: Int32Array) => Uint8Array.from(of, (i) => isBest[i]);
  const cards = learnScorecards(
    columns.map((column) => pickRows(column, learning)),
    labels(learning),
    SEED,
  );
  const testColumns = columns.map((column) => pickRows(column, heldOut));
  const figures = (card: Scorecard) => {
    const {points} = score(card, encodeCard(card, testColumns, heldOut.length));
    return {auc: areaUnderCurve(points, labels(heldOut)), lift10: bandLift(rank(points, labels(heldOut)), TOP_BAND)};
  };
  return {fine: figures(cards.fine), readable: figures(cards.readable)};
}

/** A sheet as somebody has it, and who is best in it. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly attributes: readonly string[];
}

export interface SheetFigures {
  readonly name: string;
  readonly verdict: ProfileVerdict;
  readonly defining: readonly string[];
  /** Attributes that were searched. */
  readonly searched: number;
}

/** A sheet through intake, trait search, cross-validation and the verdict on both, as the product runs them. The column "best" says who is best (1). */
export function studySheet({name, headings, rows, attributes}: Sheet): SheetFigures {
  const label = headings.indexOf("best");
  const intake = beginIntake({
    kind: "range",
    sheetId: "1",
    sheet: name,
    area: {row: 0, column: 0, rows: rows.length + 1, columns: headings.length},
    freeColumn: headings.length,
    canWiden: true,
    isProtected: false,
  });
  intake.add({firstRow: 0, firstColumn: 0, rows: [headings, ...rows.map((row) => row.map(cellOf))]});
  // What a column is called must not decide whether the rule in it can be found.
  const choices: Choices = {
    ...DEFAULT_CHOICES,
    attributesOn: attributes,
    sensitiveOn: attributes,
    customerHeading: "Customer",
    amountHeading: "Revenue",
  };
  const [customers, table] = [wanted(intake.customers(choices, TODAY)), wanted(intake.attributes(choices, TODAY))];
  const isBest = Uint8Array.from(customers.sheetRows, (row) => Number(rows[row - 1][label]));
  const standing = isBest.map((one) => (one === 1 ? STANDING.best : STANDING.candidate));
  const found = finish(searchTraits({customers, table, choices, standing, answers: ["best", "Revenue"]}, {seed: SEED}));
  const columns = fitColumns(table.attributes.filter(({heading}) => attributes.includes(heading)));
  const verdict = profileVerdict(found, finish(crossValidate({columns, isBest}, SEED)));
  const traits = carriedBy(verdict, found.traits);
  return {
    name,
    verdict,
    defining: traits.filter(({verdict}) => verdict === "defining").map(({attribute}) => attribute),
    searched: traits.length,
  };
}

const cellOf = (text: string): Cell => (text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);

export const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length;

function finish<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function wanted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`no answer: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}
