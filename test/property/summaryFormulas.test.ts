import fc from "fast-check";
import {expect, test} from "vitest";
import {analyzeTiers, beginIntake} from "../../src/analysis";
import type {Cell} from "../../src/domain/cell";
import {type Choices, DEFAULT_CHOICES} from "../../src/domain/settings";
import {sourceOf} from "../unit/report/example";
import {type Written, written} from "../unit/report/written";

const NAMES = ["Large", "Medium", "Small"];

const seats: fc.Arbitrary<Cell> = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: 0, max: 60})},
  {weight: 1, arbitrary: fc.constantFrom<Cell[]>(null, "n/a")},
);
const amount: fc.Arbitrary<Cell> = fc.oneof(
  {weight: 8, arbitrary: fc.integer({min: 0, max: 40}).map((n) => n * 250)},
  {weight: 1, arbitrary: fc.constant(null)},
);
const list = fc.array(fc.tuple(seats, amount), {minLength: 6, maxLength: 30}).map((rows): Cell[][] => [
  ["Company", "Seats", "ARR"],
  // Two rows are always complete, so that there are customers and revenue to analyse.
  ["First", 40, 5000],
  ["Second", 3, 250],
  ...rows.map(([metric, paid], i) => [`C${i}`, metric, paid]),
]);
const floors = fc.uniqueArray(fc.integer({min: 0, max: 50}), {minLength: 3, maxLength: 3}).map((some) => [...some].sort((a, b) => b - a));

/** What the engine says for these floors. */
function engineOn(rows: Cell[][], at: readonly number[]) {
  const choices: Choices = {...DEFAULT_CHOICES, floorMethod: "manual", floors: at, metricHeading: "Seats", amountHeading: "ARR"};
  const intake = beginIntake(sourceOf(rows));
  intake.add({firstRow: 0, firstColumn: 0, rows});
  const customers = intake.customers(choices, 46_348);
  const analysis = customers.ok ? analyzeTiers(customers.value, choices, NAMES) : customers;
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.problem));
  return analysis.value;
}

function expectSame(sheet: Written, rows: Cell[][], at: readonly number[]): void {
  const {tiers, unclassified, unclassifiedRevenue, topFifthShare} = engineOn(rows, at);
  const shown = (value: number) => (Number.isNaN(value) ? "–" : expect.closeTo(value, 9));
  tiers.forEach((tier, i) => {
    const {name, floor, customers, customerShare, revenue, share, average, median} = tier;
    const expected = [name, floor, customers, shown(customerShare), shown(revenue), shown(share), shown(average), shown(median)];
    expect(sheet.row(sheet.firstTier + i).slice(0, 8)).toEqual(expected);
  });
  expect([sheet.row(sheet.firstTier + 4)[2], sheet.row(sheet.firstTier + 4)[4]]).toEqual([unclassified, unclassifiedRevenue]);
  const topFifth = sheet.firstTier + 3 + 5 + 16 + 2 + 3 + 1;
  expect(sheet.row(topFifth)[0]).toBe("20%");
  expect(sheet.row(topFifth)[5]).toEqual(shown(topFifthShare));
}

test("the summary's formulas say what the engine says, before and after a floor is edited", async () => {
  await fc.assert(
    fc.asyncProperty(list, floors, floors, fc.boolean(), async (rows, before, after, isTable) => {
      const choices = {floors: before, metricHeading: "Seats", amountHeading: "ARR"};
      const sheet = await written(rows, choices, isTable ? "Customers" : undefined);
      expectSame(sheet, rows, before);
      after.forEach((floor, i) => sheet.setFloor(i, floor));
      expectSame(sheet, rows, after);
    }),
    {numRuns: 15},
  );
}, 120_000);
