import type {ReasonsOf} from "../analysis/index";
import type {AttributeValues} from "../domain/attribute";
import type {BinRule} from "../domain/scorecard";
import type {Reason} from "../domain/segment";
import {binText, pointsText} from "../words/binText";
import {sheetFormatsIn} from "../words/formats";
import {functionWordsIn} from "../words/functions/languages";
import type {FitRequest} from "./request";
import type {ScorecardResults} from "./scorecard/results";

/** One attribute of a reason, and the bin that the customer is in. */
interface Side {
  readonly attribute: string;
  readonly column: number;
  readonly bin: BinRule;
}

/**
 * The reasons of each customer in words (M6.5), "" where there is none. Of texts the customer's own stands there, of numbers the range that it lies in.
 *
 * @param customers Positions of those who are told of; everybody when left out.
 * @example "Industry IT +12, Employees 20 to under 50 +8, Country unknown 0"
 */
export function reasonTexts(
  request: FitRequest,
  results: ScorecardResults,
  reasonsOf: ReasonsOf,
  customers: Iterable<number> = results.fits.keys(),
): string[] {
  const {language} = request.choices;
  const {reasons: words} = functionWordsIn(language);
  const formats = sheetFormatsIn(language);
  const binOf = binTexts(request, results);
  const side = (one: Side, customer: number) => words.side(one.attribute, binOf(one, customer));
  const say = (reason: Reason, customer: number): string => {
    switch (reason.kind) {
      case "bin":
        return words.bin(reason.attribute, binOf(reason, customer), pointsText(reason.points, formats));
      case "pair":
        return words.pair(side(reason.sides[0], customer), side(reason.sides[1], customer), pointsText(reason.points, formats));
      case "unknown":
        return words.unknown(reason.attribute);
      case "never":
        return words.never(reason.rule.attribute, reason.rule.reason);
      case "mustHaveLacking":
        return words.lacking(reason.rule.attribute, reason.rule.reason);
      case "mustHaveUnknown":
        return words.mustHaveUnknown(reason.rule.attribute);
    }
  };
  return Array.from(customers, (customer) =>
    reasonsOf(customer)
      .map((reason) => say(reason, customer))
      .join(words.between),
  );
}

/** The name of a bin, said once for all customers in it; or the customer's own text. */
function binTexts({choices: {language}}: FitRequest, {card, columns}: ScorecardResults): (side: Side, customer: number) => string {
  const names = new Map<BinRule, string>();
  const values = new Map<number, AttributeValues>(columns.map(({attribute}) => [attribute.column, attribute.values]));
  const nameOf = ({column, bin}: Side): string => {
    const {unit = "number", currency} = card.blocks.find((block) => block.column === column) ?? {};
    return binText(bin, {unit, currency}, language, sheetFormatsIn(language));
  };
  return (side, customer) => {
    if (side.bin.kind === "texts" || side.bin.kind === "other") {
      const own = values.get(side.column);
      return own?.kind === "text" ? (own.texts[own.codes[customer] ?? -1] ?? "") : "";
    }
    const name = names.get(side.bin) ?? nameOf(side);
    names.set(side.bin, name);
    return name;
  };
}
