import {headingWords} from "./headingWords";
import type {TableColumn} from "./tableColumns";

/**
 * The currency column that speaks of a column of money: the one that is called like it ("Amount Currency"), else the one with most words in common, else the nearest. One that is called like another column
 * of numbers ("Annual Revenue Currency" beside "Annual Revenue") speaks of that one only. Undefined where there is none.
 */
export function currencyBeside(money: TableColumn, columns: readonly TableColumn[]): TableColumn | undefined {
  const currencies = columns.filter(({role}) => role === "currency");
  if (currencies.length === 0) return undefined;
  const own = wordsOf(money);
  const shared = (currency: TableColumn) => [...wordsOf(currency)].filter((word) => own.has(word)).length;
  const fit = currencies.flatMap((currency) => {
    const spoken = spokenOf(currency, columns);
    const isOther = spoken !== undefined && spoken.position !== money.position;
    return isOther
      ? []
      : [{currency, isOwn: spoken === undefined ? 0 : 1, shared: shared(currency), distance: Math.abs(currency.position - money.position)}];
  });
  return fit.sort((a, b) => b.isOwn - a.isOwn || b.shared - a.shared || a.distance - b.distance)[0]?.currency;
}

/** The column of numbers whose whole heading stands in that of a currency column; of several the one with most words. */
function spokenOf(currency: TableColumn, columns: readonly TableColumn[]): TableColumn | undefined {
  const words = wordsOf(currency);
  const isWithin = (column: TableColumn) => column.profile.numbers > 0 && [...wordsOf(column)].every((word) => words.has(word));
  return columns.filter(isWithin).sort((a, b) => wordsOf(b).size - wordsOf(a).size)[0];
}

const wordsOf = ({heading}: TableColumn): ReadonlySet<string> => new Set(headingWords(heading).split(" "));
