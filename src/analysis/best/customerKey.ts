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
