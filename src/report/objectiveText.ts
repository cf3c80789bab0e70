import type {Measure, Objective, SingleObjective} from "../domain/best";
import type {Language} from "../domain/language";
import type {ObjectiveWords} from "../words/report/words";
import {tell, toldList} from "./tell";
import {COUNT_FORMAT} from "./look";
import {moneyFormat} from "./numberFormat";

/** An objective as it reads inside a sentence. @example "fastest close" */
export function objectiveText(objective: Objective, words: ObjectiveWords, language: Language): string {
  switch (objective.kind) {
    case "list":
      return tell(words.list, {heading: objective.heading});
    case "blend":
      return tell(words.blend, {
        parts: toldList(
          objective.parts.map(({objective: part, weight}) => tell(words.part, {objective: singleText(part, words), weight: String(weight)})),
          language,
        ),
      });
    default:
      return singleText(objective, words);
  }
}

const singleText = (objective: SingleObjective, words: ObjectiveWords): string =>
  objective.kind === "column" ? tell(words[objective.direction], {heading: objective.heading}) : words[objective.kind];

/** Number format for values of an objective: no digits behind the point where all are whole. */
export function measureFormat({unit, currency, objective}: Measure, values: readonly number[]): string {
  const known = values.filter(Number.isFinite);
  const isWhole = known.every(Number.isInteger);
  if (objective.kind === "blend") return "0.0";
  switch (unit) {
    case "money":
      return moneyFormat(
        currency,
        known.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
      );
    case "percent":
      return known.every((value) => Math.abs(value) <= 1) ? "0.0%" : isWhole ? '0"%"' : '0.0"%"';
    case "date":
      return "yyyy-mm-dd";
    case "year":
      return "0";
    default:
      return isWhole ? COUNT_FORMAT : "#,##0.0";
  }
}
