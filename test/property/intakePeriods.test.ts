import fc from "fast-check";
import {expect, test} from "vitest";
import {bandText, readBand} from "../../src/analysis/intake/bandText";
import {numberText, readNumber} from "../../src/analysis/intake/numberText";
import {periodOf, periodStart} from "../../src/analysis/intake/periodText";
import {listDivider, SLASHES} from "../../src/analysis/intake/textKind";

/** Serial date of a day of our calendar. */
const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

const ROMAN = ["I", "II", "III", "IV"];
const quarterIn = fc.constantFrom<(quarter: number, year: number) => string>(
  (quarter, year) => `Q${quarter} ${year}`,
  (quarter, year) => `${year}-Q${quarter}`,
  (quarter, year) => `Q${quarter}/${String(year).slice(2)}`,
  (quarter, year) => `${quarter}Q${String(year).slice(2)}`,
  (quarter, year) => `Quý ${quarter}/${year}`,
  (quarter, year) => `Quý ${ROMAN[quarter - 1]} năm ${year}`,
  (quarter, year) => `${quarter}. Quartal ${year}`,
  (quarter, year) => `T${quarter} ${year}`,
  (quarter, year) => `${quarter}º trimestre de ${year}`,
  (quarter, year) => `${ROMAN[quarter - 1]} kwartał ${year}`,
  (quarter, year) => `${year} ${quarter}. çeyrek`,
);

test("a quarter written in any language begins on the first day of its first month", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 4}), fc.integer({min: 1975, max: 2060}), quarterIn, (quarter, year, write) => {
      const period = periodOf(write(quarter, year));
      expect(period && periodStart(period, false)).toBe(serial(year, 3 * quarter - 2, 1));
    }),
  );
});

test("weeks are of seven days, begin on Monday, and the first one holds January 4", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 52}), fc.integer({min: 1980, max: 2060}), (week, year) => {
      const start = (number: number) => periodStart({unit: "week", number, year}, false);
      expect(new Date((start(week) - 25_569) * 86_400_000).getUTCDay()).toBe(1);
      expect(start(week) - start(1)).toBe(7 * (week - 1));
      expect(serial(year, 1, 4) - start(1)).toBeGreaterThanOrEqual(0);
      expect(serial(year, 1, 4) - start(1)).toBeLessThan(7);
    }),
  );
});

test("two numbers with their scales add up", () => {
  const scales = fc.constantFrom<[string, number, string, number]>(
    ["tỷ", 1e9, "triệu", 1e6],
    ["میلیارد و", 1e9, "میلیون", 1e6],
    ["crore", 1e7, "lakh", 1e5],
    ["million and", 1e6, "thousand", 1e3],
  );
  fc.assert(
    fc.property(fc.integer({min: 1, max: 999}), fc.integer({min: 1, max: 99}), scales, (high, low, [first, times, second, by]) => {
      const read = numberText(`${high} ${first} ${low} ${second}`);
      expect(read && readNumber(read, "point")).toBe(high * times + low * by);
    }),
  );
});

test("a percentage is a hundredth, wherever its sign or word stands", () => {
  const write = fc.constantFrom<(digits: string) => string>(
    (digits) => `${digits} %`,
    (digits) => `%${digits}`,
    (digits) => `${digits} Prozent`,
    (digits) => `${digits} por ciento`,
    (digits) => `${digits} phần trăm`,
    (digits) => `${digits} درصد`,
  );
  fc.assert(
    fc.property(fc.integer({min: 0, max: 10_000}), write, (tenths, inWords) => {
      const read = numberText(inWords((tenths / 10).toFixed(1)));
      expect(read && readNumber(read, "point")).toBeCloseTo(tenths / 1000, 12);
    }),
  );
});

/** A range that is open on one side, by language: below a number, and above it. */
const OPEN: readonly (readonly [(number: string) => string, (number: string) => string])[] = [
  [(n) => `no more than ${n}`, (n) => `${n} or more`],
  [(n) => `höchstens ${n}`, (n) => `${n} und mehr`],
  [(n) => `moins de ${n}`, (n) => `au-delà de ${n}`],
  [(n) => `como máximo ${n}`, (n) => `como mínimo ${n}`],
  [(n) => `al massimo ${n}`, (n) => `almeno ${n}`],
  [(n) => `no máximo ${n}`, (n) => `pelo menos ${n}`],
  [(n) => `hoogstens ${n}`, (n) => `minstens ${n}`],
  [(n) => `maks. ${n}`, (n) => `co najmniej ${n}`],
  [(n) => `högst ${n}`, (n) => `minst ${n}`],
  [(n) => `${n}'dan az`, (n) => `${n}'den fazla`],
  [(n) => `không quá ${n}`, (n) => `từ ${n} trở lên`],
  [(n) => `حداکثر ${n}`, (n) => `${n} به بالا`],
];

test("a range that is open on one side is read so in every language", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 99_999}), fc.constantFrom(...OPEN), (number, [below, above]) => {
      const read = (text: string) => {
        const band = bandText(text);
        return band && readBand(band, "point");
      };
      expect(read(below(String(number)))).toEqual({low: -Infinity, high: number});
      expect(read(above(String(number)))).toEqual({low: number, high: Infinity});
    }),
  );
});

test("what divides the values of a column does not depend on the order of its rows", () => {
  const tool = fc.constantFrom("CRM", "ERP", "BI", "CMS");
  const cells = fc.array(fc.uniqueArray(tool, {minLength: 1, maxLength: 4}), {minLength: 6, maxLength: 12});
  fc.assert(
    fc.property(cells, fc.constantFrom(" / ", "/", " + ", " · "), (lists, mark) => {
      const texts = [...new Set(lists.map((list) => list.join(mark)))];
      const found = listDivider(texts);
      expect(listDivider([...texts].reverse())).toBe(found);
      expect([undefined, SLASHES]).toContain(found);
    }),
  );
});

test("any text is a part of a year or none, and is never thrown at", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 45}), fc.boolean(), (text, isMonths) => {
      const period = periodOf(text);
      if (period !== undefined) expect(typeof periodStart(period, isMonths)).toBe("number");
    }),
  );
});
