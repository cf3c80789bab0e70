import type {Cell} from "../domain/cell";
import type {Choices} from "../domain/settings";
import type {Tier} from "../domain/tier";
import {reportNames} from "../report/names";
import {choose, tierNamesOf} from "./actions";
import type {Desk} from "./desk";
import {latest} from "./stage";
import {receiptOf, type State} from "./state";

/**
 * Takes over the floors and names of tiers that people typed on our sheet since it was written, as floors by hand, so that no later
 * write reverts their edit. Answers whether the choices changed; why they could not be taken over stands in the state.
 */
export async function takeSheetFloors({workbook, store, update, note}: Desk): Promise<boolean> {
  const state = store.get();
  if (receiptOf(state) === undefined) return false;
  const {floors: floorsName, tiers: namesName} = reportNames(state.slot);
  const found = await workbook.readNames([floorsName, namesName]);
  note(found.ok ? "floors read" : `floors problem ${found.problem.code}`);
  if (!found.ok) {
    update((before) => ({...before, fromSheet: {kind: "problem", problem: found.problem}}));
    return false;
  }
  const floors = columnOf(found.value.get(floorsName));
  const names = columnOf(found.value.get(namesName));
  if (floors.length === 0 || floors.length !== names.length) return false;
  const wrong = floors.find((floor) => typeof floor !== "number");
  if (wrong !== undefined) {
    update((before) => ({...before, fromSheet: {kind: "problem", problem: {code: "floorNotNumber", found: String(wrong ?? "")}}}));
    return false;
  }
  const onSheet = floors.map((floor, position): Tier => ({name: String(names[position] ?? ""), floor: Number(floor)}));
  const written = state.choices.written?.tiers ?? latest(state.tiers)?.tiers ?? onSheet;
  if (isSame(onSheet, written)) {
    if (state.fromSheet?.kind === "problem") update((before) => ({...before, fromSheet: undefined}));
    return false;
  }
  update((before) => ({
    ...choose(before, choicesFrom(before, onSheet, written)),
    fromSheet: {kind: "floors", floors: onSheet.map(({floor}) => floor)},
  }));
  return true;
}

/** The lowest floor stays open, so that the smallest customers keep their tier, unless it is the one that was typed. */
function choicesFrom({choices}: State, onSheet: readonly Tier[], written: readonly Tier[]): Partial<Choices> {
  const floors = onSheet.map(({floor}) => floor);
  const isLowestOpen = floors.at(-1) === written.at(-1)?.floor;
  const names = onSheet.map(({name}) => name);
  const isRenamed = names.some((name, position) => name !== written[position]?.name);
  const focus = choices.focusTier === undefined ? -1 : tierNamesOf(choices).indexOf(choices.focusTier);
  return {
    floorMethod: "manual",
    tierCount: onSheet.length,
    floors: isLowestOpen ? floors.slice(0, -1) : floors,
    ...(isRenamed && {tierNames: names, focusTier: names[focus] ?? choices.focusTier}),
    written: {choices: "", ...choices.written, tiers: onSheet},
  };
}

const isSame = (some: readonly Tier[], others: readonly Tier[]): boolean =>
  some.length === others.length && some.every(({name, floor}, position) => name === others[position]?.name && floor === others[position]?.floor);

/** The cells of a name that stands over one column. */
const columnOf = (cells: readonly (readonly Cell[])[] | undefined): readonly Cell[] => (cells ?? []).map((row) => row[0] ?? null);
