import {readingOf} from "../fitReading";
import {isLacking, type ScorecardResults} from "../scorecard/results";
import {spokenColumns} from "../scorecard/spokenColumns";
import type {ProspectReport} from "./planProspects";

/** The scored list as the columns about the fit are made from it. */
export function prospectResults({list, scored, cellsOf}: ProspectReport): ScorecardResults {
  const {card, fit, segmented, reasonsOf, table, rules} = scored;
  const columns = spokenColumns(card, table, rules).filter(({column}) => !isLacking(column));
  return {
    card,
    cutoffs: segmented.cutoffs,
    columns: columns.map((attribute) => {
      const cells = cellsOf(attribute.column);
      return {attribute, reading: readingOf(attribute.values, (prospect) => cells(list.sheetRows[prospect] ?? -1))};
    }),
    fits: fit,
    segments: segmented.segments,
    hardRules: rules,
    reasonsOf,
  };
}
