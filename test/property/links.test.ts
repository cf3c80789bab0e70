import fc from "fast-check";
import {expect, test} from "vitest";
import type {Cell} from "../../src/domain/cell";
import {linkKey} from "../../src/analysis/links/linkKey";
import {outlierPositions} from "../../src/analysis/intake/outliers";
import {choose, TODAY, valueOf} from "../unit/analysis/sheet";
import {cellsOf, linkedIntake} from "../unit/analysis/links/linkedSheets";

const NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm"];
const CUSTOMERS: Cell[][] = [["Company", "Seats"], ...NAMES.map((name, i): Cell[] => [`${name} Ltd`, i + 1])];

/** A deal: whose it is (some are nobody's), in which spelling, whether it was won, and its amount. */
const deal = fc.record({
  name: fc.constantFrom(...NAMES, "Yew", "Zelkova"),
  spell: fc.constantFrom<(name: string) => string>(
    (name) => `${name} Ltd`,
    (name) => name.toUpperCase(),
    (name) => ` ${name}, Ltd. `,
  ),
  stage: fc.constantFrom("Won", "Lost", "Proposal"),
  amount: fc.integer({min: 1, max: 1_000_000}),
});

/** Enough deals for every customer to be known, in any order, then any others. */
const deals = fc
  .array(deal, {minLength: 1, maxLength: 40})
  .map((own) => [...NAMES.map((name) => ({name, spell: (text: string) => text, stage: "Won", amount: 1})), ...own]);

function linked(rows: readonly {name: string; spell: (name: string) => string; stage: string; amount: number}[]) {
  const sheet = {
    title: "Deals",
    rows: [["Account", "Stage", "Amount"], ...rows.map(({name, spell, stage, amount}): Cell[] => [spell(name), stage, amount])],
  };
  const {intake, links} = linkedIntake({title: "Customers", rows: CUSTOMERS}, [["deals", sheet]]);
  const choices = choose({links, amountHeading: "Amount won"});
  return {customers: valueOf(intake.customers(choices, TODAY)), joined: valueOf(intake.finish(choices, TODAY)).links?.[0]};
}

test("every row of a linked sheet is matched or listed, and what was won is what the matched rows add up to", () => {
  fc.assert(
    fc.property(deals, (rows) => {
      const {customers, joined} = linked(rows);
      const ours = rows.filter(({name}) => NAMES.includes(name));
      expect([joined?.matchedRows, joined?.lostRows]).toEqual([ours.length, rows.length - ours.length]);
      const won = ours.filter(({stage}) => stage === "Won").reduce((sum, {amount}) => sum + amount, 0);
      expect(customers.amount.reduce((sum, amount) => sum + amount, 0)).toBe(won);
    }),
    {numRuns: 60},
  );
});

test("the order of the rows of a linked sheet changes no figure", () => {
  fc.assert(
    fc.property(deals, fc.infiniteStream(fc.nat()), (rows, numbers) => {
      const keys = rows.map(() => numbers.next().value ?? 0);
      const shuffled = rows.map((row, i) => ({row, key: keys[i] ?? 0})).sort((a, b) => a.key - b.key);
      const [one, other] = [linked(rows), linked(shuffled.map(({row}) => row))];
      expect([...other.customers.amount]).toEqual([...one.customers.amount]);
      expect(other.joined?.matchedRows).toBe(one.joined?.matchedRows);
    }),
    {numRuns: 40},
  );
});

test("linkKey(name) is a key: the key of a key is itself, whatever case and spaces the name has", () => {
  fc.assert(
    fc.property(fc.string({maxLength: 40}), (name) => {
      const key = linkKey(name);
      expect(linkKey(`  ${name.toLowerCase()} `)).toBe(linkKey(name.toLowerCase()));
      expect(key).toBe(key.trim());
      expect(key).not.toMatch(/\s/);
    }),
  );
});

test("outlierPositions(values) finds only numbers that lie beyond all others, above or below", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -1000, max: 1_000_000}), {minLength: 12, maxLength: 60}), (values) => {
      const far = new Set(outlierPositions(values));
      const others = values.filter((_, i) => !far.has(i));
      for (const i of far) {
        const value = values[i] ?? Number.NaN;
        expect(others.every((other) => other < value) || others.every((other) => other > value)).toBe(true);
      }
    }),
  );
});

/** A list to look things up in: what each name of a column means, in any order, with names that nobody asks for. */
const listed = fc
  .uniqueArray(fc.constantFrom(...NAMES, "Oak", "Pine", "Quince"), {minLength: 2, maxLength: 8})
  .map((names) => names.map((name) => [name, `${name}'s`] as Cell[]));

test("a list gives every row that asks its own line, whatever the order of the lines, and tells the values that it does not have", () => {
  fc.assert(
    fc.property(listed, fc.array(fc.constantFrom(...NAMES), {minLength: 4, maxLength: 30}), (lines, asked) => {
      const known = new Set(lines.map(([name]) => name));
      const different = [...new Set(asked)];
      fc.pre(different.filter((name) => known.has(name)).length >= Math.max(2, different.length / 2));
      const customers: Cell[][] = [["Company", "Tree", "Seats"], ...asked.map((tree, i): Cell[] => [`Firm ${i}x`, tree, i + 1])];
      const answers = [lines, [...lines].reverse()].map((own) => {
        const {intake, links} = linkedIntake({title: "Customers", rows: customers}, [
          ["lookup", {title: "Trees", rows: [["Name", "Meaning"], ...own]}],
        ]);
        const table = valueOf(intake.attributes(choose({links}), TODAY));
        const missed = valueOf(intake.finish(choose({links}), TODAY)).links?.[0]?.missed.map(({name}) => name);
        return {meanings: cellsOf(table, "Meaning"), missed};
      });
      expect(answers[0]?.meanings).toEqual(asked.map((tree) => (known.has(tree) ? `${tree}'s` : null)));
      expect(answers[0]?.missed).toEqual(different.filter((name) => !known.has(name)));
      expect(answers[1]).toEqual(answers[0]);
    }),
    {numRuns: 60},
  );
});
