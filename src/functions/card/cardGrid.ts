import type {Language} from "../../domain/language";
import {wordsIn} from "../../words/languages";
import type {ScorecardWords} from "../../words/report/words";
import type {Cells} from "../argument";
import {type CellValue, cellValue, isError} from "../cellValue";

/** Columns of the one table, in reading order; behind a gap stand the rules in figures. */
export const COLUMN = {attribute: 0, bin: 2, from: 3, to: 4, value: 5, points: 6, rule: 10, code: 12} as const;

/** The cells of a scorecard in reading order, whichever way its sheet runs. Row 0 is that of the headings. */
export interface CardGrid {
  readonly language: Language;
  readonly words: ScorecardWords;
  readonly rows: number;
  /** Row of the argument that a row of the card is, from 1. */
  readonly rowInArgument: (row: number) => number;
  /** Null beyond the range, and where blank: a 0 in a column of texts is a blank cell. */
  readonly at: (row: number, column: number) => CellValue;
  /** Whether blank cells arrive as 0, so that a 0 among numbers may be either. */
  readonly areBlanksZero: boolean;
}

const LANGUAGES: readonly Language[] = ["en", "vi", "fa"];
/** Lines above the headings that are passed over, where somebody gives more than the named range. */
const MOST_ABOVE = 20;

/** Finds the table in a range by its headings, in any of our languages; undefined where it has none. */
export function cardGrid(cells: Cells): CardGrid | undefined {
  for (let row = 0; row < Math.min(cells.length, MOST_ABOVE); row++) {
    const texts = (cells[row] ?? []).map(headingOf);
    for (const language of LANGUAGES) {
      const place = headingsIn(texts, wordsIn(language).report.scorecard);
      if (place !== undefined) return gridAt(cells, row, place, language);
    }
  }
  return undefined;
}

/** Column of the first heading, and the direction in which the others follow. */
interface Place {
  readonly first: number;
  readonly step: 1 | -1;
}

function headingsIn(texts: readonly string[], words: ScorecardWords): Place | undefined {
  const headings = [words.attribute, words.group, words.bin, words.from, words.to, words.value, words.points].map(levelled);
  for (const step of [1, -1] as const) {
    const first = texts.findIndex((_, at) => headings.every((heading, i) => texts[at + i * step] === heading));
    if (first >= 0) return {first, step};
  }
  return undefined;
}

const headingOf = (given: unknown): string => {
  const value = cellValue(given);
  return typeof value === "string" ? levelled(value) : "";
};

const levelled = (text: string): string => text.trim().toLowerCase().normalize("NFC");

function gridAt(cells: Cells, header: number, {first, step}: Place, language: Language): CardGrid {
  const raw = (row: number, column: number) => cellValue(cells[header + row]?.[first + column * step]);
  const rows = cells.length - header;
  const areBlanksZero = hasZeroTexts(raw, rows);
  return {
    language,
    words: wordsIn(language).report.scorecard,
    rows,
    rowInArgument: (row) => header + row + 1,
    at: (row, column) => {
      const value = raw(row, column);
      return areBlanksZero && value === 0 && column <= COLUMN.bin && column !== 1 ? null : value;
    },
    areBlanksZero,
  };
}

/** Attributes, groups and bins are texts, and so are rules beside a line: a 0 among them is a blank cell that this Excel hands over as 0. */
function hasZeroTexts(raw: (row: number, column: number) => CellValue, rows: number): boolean {
  for (let row = 1; row < rows; row++) {
    // The rows of a two-way table have neither attribute nor group, and a 0 there is points.
    const isLine = [COLUMN.attribute, 1, COLUMN.bin].every((column) => isWord(raw(row, column)));
    if (raw(row, COLUMN.attribute) === 0 || raw(row, COLUMN.bin) === 0 || (isLine && raw(row, COLUMN.rule) === 0)) return true;
  }
  return false;
}

const isWord = (value: CellValue): boolean => typeof value === "string" && !isBlankValue(value);

/** A cell's text without outer spaces; "" where it is blank or no text. */
export const textAt = (grid: CardGrid, row: number, column: number): string => {
  const value = grid.at(row, column);
  return typeof value === "string" ? value.trim() : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
};

/** Whether a cell says nothing. */
export const isBlankValue = (value: CellValue): boolean => !isError(value) && (value === null || (typeof value === "string" && value.trim() === ""));
