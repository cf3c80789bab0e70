import type {Measure} from "../domain/best";
import type {Words} from "../words/words";

/** A value of the objective as people read it; undefined where there is none. */
export function measureText(
  value: number,
  {unit, objective}: Pick<Measure, "unit" | "objective">,
  areFractions: boolean,
  words: Words,
): string | undefined {
  if (Number.isNaN(value)) return undefined;
  if (objective.kind === "blend") return words.formats.oneDigit(value);
  switch (unit) {
    case "date":
      return words.formats.date(value);
    case "year":
      return String(value);
    case "days":
      return words.best.days(Math.round(value));
    case "percent":
      return `${words.formats.number(areFractions ? value * 100 : value)}%`;
    case "money":
    case "number":
      return words.formats.number(value);
  }
}
