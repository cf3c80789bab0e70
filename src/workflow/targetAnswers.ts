import type {Cell} from "../domain/cell";
import {LANGUAGES} from "../domain/language";
import type {Outcome} from "../domain/outcome";
import type {TargetAnswer} from "../domain/prospects";
import {targetNames} from "../report/names";
import {prospectWordsIn} from "../words/prospects/languages";
import type {Desk} from "./desk";

/** What people wrote beside the targets; nothing where the sheet is not there. */
export async function answersIn({workbook}: Pick<Desk, "workbook">, slot: number): Promise<Outcome<readonly TargetAnswer[]>> {
  const {list} = targetNames(slot);
  const found = await workbook.readNames([list]);
  return found.ok ? {ok: true, value: answersOf(found.value.get(list) ?? [])} : found;
}

/**
 * Owner and next step by prospect. Columns are found by their headings, which stand the other way round on a sheet that runs from right to left; one whose heading
 * people have changed is found by its place among the others.
 */
export function answersOf([headings = [], ...rows]: readonly (readonly Cell[])[]): TargetAnswer[] {
  const {prospect, owner, nextStep, row: place} = columnsIn(headings);
  const text = (row: readonly Cell[], column: number) => String(row[column] ?? "");
  return rows
    .map((row) => ({name: text(row, prospect), row: Number(text(row, place)) || 0, owner: text(row, owner), nextStep: text(row, nextStep)}))
    .filter((answer) => answer.owner !== "" || answer.nextStep !== "");
}

/** The columns of the list, from its first on. */
const ORDER = ["rank", "prospect", "fit", "segment", "reason", "owner", "nextStep", "row"] as const;

type Columns = Readonly<Record<(typeof ORDER)[number], number>>;

/** The position of each column; -1 where it cannot be told. */
function columnsIn(headings: readonly Cell[]): Columns {
  const named = LANGUAGES.map((language) => {
    const words = prospectWordsIn(language).sheet;
    return ORDER.map((key) => headings.indexOf(words[key]));
  });
  const known = (places: readonly number[]) => places.filter((place) => place >= 0).length;
  const places = named.reduce((best, each) => (known(each) > known(best) ? each : best));
  const inOrder = ORDER.map((_, i) => (known(places) > 0 && headings.length === ORDER.length ? i : -1));
  const agreeing = (order: readonly number[]) => order.filter((place, i) => place === places[i]).length;
  const reversed = [...inOrder].reverse();
  const order = agreeing(reversed) > agreeing(inOrder) ? reversed : inOrder;
  const placeOf = (i: number): number => (places[i] >= 0 || places.includes(order[i]) ? places[i] : order[i]);
  // Every key of the order has its entry.
  return Object.fromEntries(ORDER.map((key, i) => [key, placeOf(i)])) as Columns;
}
