import {decimalVotes} from "./decimals";
import type {DecimalVotes} from "./decimals";
import {numberText, readNumber} from "./numberText";
import type {Decimals} from "./numberText";

/** The numbers that the different texts of a column stand for, by the codes of the texts: eight bytes a text, since a column can hold a million. */
export interface NumberReadings {
  /** What the separators of the texts tell. */
  readonly votes: DecimalVotes;
  /** Whether a text is a number, by what the column's separators mean; where they leave it open, by either meaning. */
  readonly isNumber: (code: number) => boolean;
  /** Whether a text is a number by any meaning of its separators, also one that the column does not give them. */
  readonly isNumberText: (code: number) => boolean;
  /** The number of a text; NaN where it is none. */
  readonly value: (code: number, decimals: Decimals) => number;
  /** Currency that the text itself names, as an ISO code. */
  readonly currency: (code: number) => string | undefined;
}

/** What is found while the texts of a column are read, each once. */
interface Found {
  /** By code: 0 for no number, 1 for a bare one, 2 and on for the currencies in their order. */
  readonly shapes: Uint8Array;
  readonly currencies: readonly string[];
  readonly numbers: Readonly<Record<Decimals, Float64Array>>;
  readonly votes: DecimalVotes;
}

/**
 * Reads the texts of a column as numbers.
 *
 * @param isRead Whether a text of this code counts: it is in use, and does not say that there is no value.
 * @param hint The votes with what something else than the texts tells.
 */
export function numberReadings(
  texts: readonly string[],
  isRead: (code: number) => boolean,
  hint: (votes: DecimalVotes) => DecimalVotes,
): NumberReadings {
  const {shapes, currencies, numbers, votes: own} = readAll(texts, isRead);
  const votes = hint(own);
  // One meaning is forgotten where the column itself tells the other.
  const [first, second]: readonly Decimals[] = votes.point === votes.comma ? ["point", "comma"] : votes.point > votes.comma ? ["point"] : ["comma"];
  const [meant, other] = [numbers[first], second === undefined ? undefined : numbers[second]];
  const isKnown = (values: Float64Array | undefined, code: number) => values !== undefined && code < values.length && !Number.isNaN(values[code]);
  return {
    votes,
    isNumber: (code) => isKnown(meant, code) || isKnown(other, code),
    isNumberText: (code) => shapes[code] > 0,
    value: (code, decimals) => (decimals === second ? other : meant)?.[code] ?? Number.NaN,
    currency: (code) => (shapes[code] > 1 ? currencies[shapes[code] - 2] : undefined),
  };
}

function readAll(texts: readonly string[], isRead: (code: number) => boolean): Found {
  const shapes = new Uint8Array(texts.length);
  const currencies: string[] = [];
  const empty = () => new Float64Array(texts.length).fill(Number.NaN);
  const numbers = {point: empty(), comma: empty()};
  const votes = decimalVotes(digits());
  return {shapes, currencies, numbers, votes};

  function* digits(): Iterable<string> {
    for (let code = 0; code < texts.length; code++) {
      const read = isRead(code) ? numberText(texts[code]) : undefined;
      if (read === undefined) continue;
      shapes[code] = 1 + currencyNumber(read.currency);
      for (const decimals of DECIMALS) numbers[decimals][code] = readNumber(read, decimals);
      yield read.digits;
    }
  }

  function currencyNumber(currency: string | undefined): number {
    if (currency === undefined) return 0;
    const known = currencies.indexOf(currency);
    return known >= 0 ? known + 1 : currencies.push(currency);
  }
}

const DECIMALS: readonly Decimals[] = ["point", "comma"];
