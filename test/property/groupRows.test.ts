import fc from "fast-check";
import {expect, test} from "vitest";
import type {Cell} from "../../src/domain/cell";
import {choose, sheetOf, understood, valueOf} from "../unit/analysis/sheet";

const HEAD = ["Company", "Industry", "ARR", "Seats"];
const firm = (i: number): Cell[] => [`Firm ${i}`, i % 2 ? "Retail" : "Banking", 10 + i, 1 + (i % 5)];
const thin = (name: string): Cell[] => [name, "", "", ""];
const read = (rows: Cell[][]) => understood(sheetOf([HEAD, ...rows]));
const listed = (rows: Cell[][]) => Array.from(valueOf(sheetOf([HEAD, ...rows]).prospects(choose())).names);

test("a list of names alone loses nobody", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(..."Germany France Spain North South Aldaby Barside Corvale Dunmore Elmsford".split(" ")), {minLength: 3}),
      (names) => {
        expect(listed(names.map(thin))).toEqual(names);
      },
    ),
  );
});

test("customers of whom only the name is known stay, wherever they stand below one who is known", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), {minLength: 3, maxLength: 40}), (known) => {
      const rows = [firm(0), ...known.map((isKnown, i) => (isKnown ? firm(i + 1) : thin(`Name ${i + 1}`)))];
      expect(listed(rows)).toHaveLength(rows.length);
    }),
  );
});

test("groups leave the customers that the list has without them, in their order", () => {
  const sizes = fc.array(fc.integer({min: 2, max: 6}), {minLength: 2, maxLength: 6});
  fc.assert(
    fc.property(sizes, fc.boolean(), (each, hasBlanks) => {
      let next = 0;
      const groups = each.map((size, i) => [thin(`Area ${i}`), ...Array.from({length: size}, () => firm(next++))]);
      const rows = groups.flatMap((group, i) => (hasBlanks && i > 0 ? [["", "", "", ""], ...group] : group));
      const plain = Array.from({length: next}, (_, i) => firm(i));
      expect(listed(rows)).toEqual(listed(plain));
      expect(read(rows).columns.map(({heading, role, kind}) => [heading, role, kind])).toEqual(
        read(plain).columns.map(({heading, role, kind}) => [heading, role, kind]),
      );
    }),
  );
});
