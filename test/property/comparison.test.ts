import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {compareObjectives} from "../../src/analysis/compare/compareObjectives";
import {holm} from "../../src/analysis/compare/holm";
import {drawToFront, randomBelow} from "../../src/analysis/math/random";
import type {TraitChangeKind} from "../../src/domain/comparison";
import {foundOf} from "../unit/analysis/compare/found";
import {is, range, tableOfColumns} from "../unit/analysis/segments/tables";

const INDUSTRIES = ["IT", "Retail", "Mining", ""] as const;
const customer = fc.record({industry: fc.constantFrom(...INDUSTRIES), employees: fc.integer({min: 1, max: 50})});

/** Customers, and two lists of the best with the profile that each would have. */
const pairs = fc.array(customer, {minLength: 8, maxLength: 60}).chain((customers) => {
  const positions = customers.map((_, i) => i);
  const side = fc.record({
    best: fc.subarray(positions, {minLength: 1}),
    industry: fc.option(fc.constantFrom("IT", "Retail", "Mining"), {nil: undefined}),
    employees: fc.option(fc.tuple(fc.integer({min: 1, max: 25}), fc.integer({min: 26, max: 50})), {nil: undefined}),
  });
  return fc.record({customers: fc.constant(customers), first: side, second: side});
});
type Side = {readonly best: readonly number[]; readonly industry: string | undefined; readonly employees: readonly [number, number] | undefined};
type Customer = {readonly industry: string; readonly employees: number};

const tableOf = (customers: readonly Customer[]) =>
  tableOfColumns({Industry: customers.map(({industry}) => industry), Employees: customers.map(({employees}) => employees)});
const foundBy = (customers: readonly Customer[], table: ReturnType<typeof tableOf>, {best, industry, employees}: Side) =>
  foundOf(table, customers.length, best, {
    ...(industry === undefined ? {} : {Industry: is(industry)}),
    ...(employees === undefined ? {} : {Employees: range(employees[0], employees[1])}),
  });

function compared(customers: readonly Customer[], first: Side, second: Side) {
  const table = tableOf(customers);
  return compareObjectives(table, foundBy(customers, table, first), foundBy(customers, table, second));
}

const TURNED: Readonly<Record<TraitChangeKind, TraitChangeKind>> = {
  opposes: "opposes",
  vanishes: "appears",
  appears: "vanishes",
  changes: "changes",
  stays: "stays",
  notSearched: "notSearched",
};
const byAttribute = (changes: readonly {readonly attribute: string; readonly change: TraitChangeKind}[]) =>
  Object.fromEntries(changes.map(({attribute, change}) => [attribute, change]));

describe("the laws of comparing two objectives", () => {
  test("turned round, what vanished appears, and nothing else is different", () => {
    fc.assert(
      fc.property(pairs, ({customers, first, second}) => {
        const [there, back] = [compared(customers, first, second), compared(customers, second, first)];
        expect(byAttribute(back.changes)).toEqual(byAttribute(there.changes.map(({attribute, change}) => ({attribute, change: TURNED[change]}))));
        expect([back.best.both, back.best.jaccard]).toEqual([there.best.both, there.best.jaccard]);
        for (const one of there.changes) {
          const turned = back.changes.find(({column}) => column === one.column);
          expect([turned?.firstAmongSecond, turned?.secondAmongFirst]).toEqual([one.secondAmongFirst, one.firstAmongSecond]);
        }
      }),
    );
  });

  test("compared with itself, everything stays that leans towards its own best, and the best are the same", () => {
    fc.assert(
      fc.property(pairs, ({customers, first}) => {
        const {changes, best} = compared(customers, first, first);
        expect(best.jaccard).toBe(1);
        expect(best.both).toHaveLength(first.best.length);
        for (const {change, first: trait} of changes) {
          const isLeaning = trait !== undefined && trait.best.matching * trait.tierRest.of >= trait.tierRest.matching * trait.best.of;
          if (isLeaning) expect(change).toBe("stays");
        }
      }),
    );
  });

  test("the order of rows changes only where customers stand", () => {
    fc.assert(
      fc.property(pairs, fc.integer(), ({customers, first, second}, seed) => {
        const order = Int32Array.from(customers, (_, i) => i);
        drawToFront(order, order.length, randomBelow(seed));
        const moved = (side: Side): Side => ({...side, best: side.best.map((i) => order.indexOf(i))});
        const straight = compared(customers, first, second);
        const shuffled = compared(
          Array.from(order, (i) => customers[i]),
          moved(first),
          moved(second),
        );
        expect(shuffled.changes).toEqual(straight.changes);
        expect(Array.from(shuffled.best.both, (i) => order[i]).sort((a, b) => a - b)).toEqual(straight.best.both);
      }),
    );
  });

  test("the overlap is as large as the smaller list at most", () => {
    fc.assert(
      fc.property(pairs, ({customers, first, second}) => {
        const {best} = compared(customers, first, second);
        expect(best.both.length).toBeLessThanOrEqual(Math.min(best.first, best.second));
        expect(best.jaccard).toBeCloseTo(best.both.length / new Set([...first.best, ...second.best]).size, 12);
      }),
    );
  });

  test("holm() never makes a chance smaller, never goes beyond 1, and keeps the order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 12}), (chances) => {
        const corrected = holm(chances);
        corrected.forEach((one, a) => {
          expect(one).toBeGreaterThanOrEqual(chances[a]);
          expect(one).toBeLessThanOrEqual(1);
          corrected.forEach((other, b) => {
            if (chances[a] < chances[b]) expect(one).toBeLessThanOrEqual(other);
          });
        });
      }),
    );
  });
});
