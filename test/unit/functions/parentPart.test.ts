import {expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {compileCard} from "../../../src/functions/score/compiledCard";
import {columnsOf, takeValues} from "../../../src/functions/score/customers";

/** A card that asks for two columns, one of them told from the name of the parent company; only what it asks for matters here. */
const card = {
  ...compileCard({language: "en", blocks: [], pairs: [], rules: [], cutoffs: undefined, areBlanksZero: false}),
  attributes: ["Industry", "Parent company: subsidiary"],
  zeroUnknown: Uint8Array.from([1, 1]),
  isText: Uint8Array.from([1, 1]),
};

test.each<[unknown, Cell]>([
  ["Elm Group", "yes"],
  ["", "no"],
  ["  ", "no"],
  [null, "no"],
  // Excel on the desktop hands a blank cell over as 0.
  [0, "no"],
])("a row whose parent company is %j is told from that cell as the scorecard was: %s", (parent, told) => {
  const row = ["IT", parent];
  const columns = columnsOf(card, [row], [["Industry", "Parent company"]]);
  const values: Cell[] = [];
  expect(takeValues(card, columns, row, values, "always")).toBe(-1);
  expect(values).toEqual(["IT", told]);
});

test("without such a column nothing is known", () => {
  const columns = columnsOf(card, [["IT"]], [["Industry"]]);
  const values: Cell[] = [];
  takeValues(card, columns, ["IT"], values, "always");
  expect(values).toEqual(["IT", null]);
});
