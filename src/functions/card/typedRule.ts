import {wordsIn} from "../../words/languages";
import {isError} from "../cellValue";
import {Fault} from "../fault";
import {type CardGrid, COLUMN, isBlankValue} from "./cardGrid";
import type {TypedRule} from "./sheetCard";

/** The rule that is typed in a row: one of two words, in the card's language or in English, then a reason. Undefined where the cell is blank; anything else cannot be read. */
export function typedRule(grid: CardGrid, row: number): TypedRule | undefined {
  const value = grid.at(row, COLUMN.rule);
  if (isBlankValue(value) || (value === 0 && grid.areBlanksZero)) return undefined;
  const text = isError(value) ? "" : String(value).trim();
  const english = wordsIn("en").report.scorecard;
  for (const kind of ["never", "mustHave"] as const) {
    for (const word of [grid.words[kind], english[kind]]) {
      if (text.toLowerCase().startsWith(word.toLowerCase())) return {kind, reason: text.slice(word.length).replace(/^[\s:：،,–-]+/u, "")};
    }
  }
  throw new Fault({code: "cardOutOfOrder", fault: "rule", row: grid.rowInArgument(row)});
}
