import type {Customers} from "../../domain/customers";

/**
 * A name for each customer by which a pin finds them again: the name itself where it is the only one of its kind; with the sheet row
 * behind it where the name is blank or repeated.
 *
 * @example customerKeys(named "Alder", "Birch", "Birch" in rows 2 to 4) // ["Alder", "Birch #3", "Birch #4"]
 */
export function customerKeys({names, sheetRows}: Pick<Customers, "names" | "sheetRows">): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, i) => (name !== "" && counts.get(name) === 1 ? name : `${name} #${sheetRows[i] + 1}`.trim()));
}

/** The same keys for some customers only, by position: what they need of a long list, without a key for everybody. */
export function keysOf({names, sheetRows}: Pick<Customers, "names" | "sheetRows">, some: readonly number[]): ReadonlyMap<number, string> {
  const counts = new Map<string, number>(some.map((i) => [names[i], 0]));
  if (some.length > 0) {
    for (const name of names) {
      const count = counts.get(name);
      if (count !== undefined) counts.set(name, count + 1);
    }
  }
  return new Map(some.map((i) => [i, names[i] !== "" && counts.get(names[i]) === 1 ? names[i] : `${names[i]} #${sheetRows[i] + 1}`.trim()]));
}
