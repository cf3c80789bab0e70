import type {Attribute} from "../domain/attribute";
import type {Cell} from "../domain/cell";
import type {ColumnContent} from "../domain/plan";
import {SEGMENT, SEGMENTS} from "../domain/segment";
import {fill, literal} from "./formula";
import {cleanCells, type CellReading} from "./fitReading";
import {fitFormulas} from "./fitFormulas";
import {DATE_FORMAT, FIT_FORMAT} from "./look";
import {reasonTexts} from "./reasonTexts";
import type {FitRequest} from "./request";
import {type CardColumn, cardColumn, columnsRead, isLacking, type ScorecardResults} from "./scorecard/results";

/** A column about the fit, before it has a place. */
export interface FitColumn {
  /** What it is, in English and for ever: "fitValue1", "fit", "segment". */
  readonly key: string;
  readonly heading: string;
  readonly numberFormat?: string;
  readonly content: ColumnContent;
}

/** A column of the sheet that formulas cannot read, with the column of ours that holds its clean values. */
export interface CleanedColumn {
  readonly heading: string;
  readonly column: string;
}

/** Where the columns will stand: how a formula finds a cell of the customer's own row. */
export interface FitPlaces {
  /** Of the n-th of our columns about the fit, from 0. */
  readonly own: (index: number, heading: string) => string;
  /** Of a column of the sheet; undefined where formulas read clean values only. */
  readonly sheet?: (column: number, heading: string) => string;
}

/**
 * The columns about the fit: fit, segment and reasons, then what they are made from, where it does not stand in their own formulas: clean values, and sums in
 * parts. They stand first, so that they stay where they are when a later card needs more of the others, or fewer.
 */
export function fitColumns(request: FitRequest, results: ScorecardResults, places: FitPlaces): FitColumn[] {
  const {columns: headings} = request.words.scorecard;
  const unique = uniqueHeadings(request);
  const [fitHeading, segmentHeading] = [unique(headings.fit), unique(headings.segment)];
  const reason = reasonColumn(request, results, () => unique(headings.reason));
  if (!request.isLive) return [...fitValues(request, results, fitHeading, segmentHeading), ...reason];
  const behind: FitColumn[] = [];
  const put = (column: FitColumn): string => places.own(FIRST_BEHIND + reason.length - 1 + behind.push(column), column.heading);
  const clean = new Map(cleanColumns(results, places).map(({attribute}, i) => [attribute.column, put(cleanColumn(request, attribute, i, unique))]));
  const formulas = fitFormulas(request, results, (column) => {
    if (isLacking(column)) return {cell: literal(""), reading: CLEAN};
    const {attribute, reading} = cardColumn(results, column);
    const own = clean.get(column);
    return own === undefined ? {cell: sheetCell(places, column, attribute.heading), reading} : {cell: own, reading: CLEAN};
  });
  const parts = (key: string, template: string, texts: readonly string[]) =>
    texts.map((text, i) => put(formulaColumn(`${key}${i + 1}`, unique(numbered(template, i + 1)), text)));
  const points = parts("fitPoints", headings.fitPoints, formulas.points);
  const rules = parts("fitRules", headings.rulePoints, formulas.rules);
  return [
    {...formulaColumn("fit", fitHeading, formulas.fit(points)), numberFormat: FIT_FORMAT},
    formulaColumn("segment", segmentHeading, formulas.segment(places.own(0, fitHeading), rules)),
    ...reason,
    ...behind,
  ];
}

/** Fit and segment stand before the columns that they are made from. */
const FIRST_BEHIND = 2;

/** Reasons are values in any case: no formula could find the largest of many and say what they are. */
const reasonColumn = (request: FitRequest, results: ScorecardResults, heading: () => string): FitColumn[] =>
  results.reasonsOf === undefined
    ? []
    : [{key: "reason", heading: heading(), content: {kind: "values", values: reasonTexts(request, results, results.reasonsOf)}}];

const fitValues = ({words}: FitRequest, results: ScorecardResults, fit: string, segment: string): FitColumn[] => [
  {key: "fit", heading: fit, numberFormat: FIT_FORMAT, content: {kind: "values", values: Array.from(results.fits)}},
  {key: "segment", heading: segment, content: {kind: "values", values: segmentTexts(results, words.scorecard.segments)}},
];

/** Which columns of the sheet were read from clean ones, as they are told on the sheet of the scorecard. */
export const cleanedColumns = (results: ScorecardResults, columns: readonly FitColumn[], places: Pick<FitPlaces, "sheet">): CleanedColumn[] =>
  cleanColumns(results, places).flatMap(({attribute}, i) => {
    const own = columns.find(({key}) => key === cleanKey(i));
    return own === undefined ? [] : [{heading: attribute.heading, column: own.heading}];
  });

/** Clean values stand as they are, several with a semicolon between. */
const CLEAN: CellReading = "cell";

const cleanKey = (i: number): string => `fitValue${i + 1}`;

const cleanColumns = (results: ScorecardResults, {sheet}: Pick<FitPlaces, "sheet">): CardColumn[] =>
  columnsRead(results)
    .map((column) => cardColumn(results, column))
    .filter(({reading}) => sheet === undefined || reading === "none");

function cleanColumn(request: FitRequest, {heading: text, values, unit}: Attribute, i: number, unique: (heading: string) => string): FitColumn {
  const {columns, scorecard} = request.words;
  const template = values.kind === "number" ? columns.parsed : scorecard.columns.cleaned;
  const heading = unique(fill(template, {heading: {formula: literal(text), text}}));
  const format = unit === "date" ? {numberFormat: DATE_FORMAT} : {};
  return {key: cleanKey(i), heading, ...format, content: {kind: "values", values: cleanCells(values)}};
}

function sheetCell({sheet}: FitPlaces, column: number, heading: string): string {
  if (sheet === undefined) throw new Error(`no clean values for column: ${column}`);
  return sheet(column, heading);
}

const formulaColumn = (key: string, heading: string, formula: string): FitColumn => ({key, heading, content: {kind: "formula", r1c1: `=${formula}`}});

const numbered = (template: string, number: number): string => fill(template, {number: {formula: String(number), text: String(number)}});

/** Segments in words, one a customer. */
function segmentTexts({segments}: ScorecardResults, words: FitRequest["words"]["scorecard"]["segments"]): Cell[] {
  const texts = new Map(SEGMENTS.map((segment) => [SEGMENT[segment], words[segment]]));
  return Array.from(segments, (code) => texts.get(code) ?? null);
}

/** Headings carry the slot, and none stands twice: a table takes no heading twice, and long ones are cut. */
function uniqueHeadings({slot}: FitRequest): (heading: string) => string {
  const known = new Set<string>();
  return (heading) => {
    const slotted = slot === 1 ? heading : `${heading} ${slot}`;
    let unique = slotted;
    for (let n = 2; known.has(unique.toLowerCase()); n++) unique = `${slotted} (${n})`;
    known.add(unique.toLowerCase());
    return unique;
  };
}
