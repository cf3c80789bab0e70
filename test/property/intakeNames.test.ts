import fc from "fast-check";
import {expect, test} from "vitest";
import {nameKey} from "../../src/analysis/intake/customerNames";
import {isOtherPeriod, yearOf} from "../../src/analysis/intake/headingPeriod";
import {scaledCurrency} from "../../src/analysis/intake/headingUnit";
import {linkKey} from "../../src/analysis/links/linkKey";

const word = fc.constantFrom("Alder", "Birch", "Đại Nam", "Hòa Phát", "Müller", "پارس", "Ромашка", "Quill 7");
const before = fc.constantFrom("", "Công ty TNHH ", "Cty CP ", "شرکت ", "SARL ", "ООО ", "Firma ");
const behind = fc.constantFrom("", ", Inc.", " GmbH & Co. KG", " S.A.", " S.A. de C.V.", " Sp. z o.o.", " s.r.o.", " Ltda.", " B.V.");

test("nameKey(name) and linkKey(name) are those of the bare name, whatever its legal form, case and composition", () => {
  fc.assert(
    fc.property(word, before, behind, fc.boolean(), fc.constantFrom("NFC", "NFD"), (name, first, last, isUpper, form) => {
      const whole = `${first}${name}${last}`.normalize(form);
      for (const keyOf of [nameKey, linkKey]) expect(keyOf(isUpper ? whole.toUpperCase() : whole)).toBe(keyOf(name));
    }),
  );
});

test("nameKey(name) of anything is a key of its own and has letters and digits only", () => {
  fc.assert(
    fc.property(fc.string({unit: "grapheme", maxLength: 40}), (name) => {
      const key = nameKey(name);
      expect(key).toMatch(/^[\p{L}\p{N}]*$/u);
      expect(nameKey(`  ${name}  `)).toBe(key);
    }),
  );
});

const scale = fc.constantFrom("k", "Mio.", "Mio", "m", "mn", "bn", "Mrd.", "Tsd.", "thousand", "million", "triệu", "tỷ", "میلیون");
const money = fc.constantFrom("€", "$", "£", "EUR", "USD", "CHF", "đồng", "VND", "تومان");
const named = fc.constantFrom("Revenue", "Umsatz 2024", "CA", "Doanh thu", "فروش");

test("scaledCurrency(heading) is the scale with its currency, whichever stands first, and nothing where one of them is missing", () => {
  fc.assert(
    fc.property(named, scale, money, fc.boolean(), (name, of, currency, isScaleFirst) => {
      const unit = isScaleFirst ? `${of} ${currency}` : `${currency} ${of.replace(".", "")}`;
      expect(scaledCurrency(`${name} (${unit})`)).toBe(unit);
      expect(scaledCurrency(`${name} (${currency})`)).toBeUndefined();
      expect(scaledCurrency(`${name} (${of})`)).toBeUndefined();
    }),
  );
});

test("isOtherPeriod(one, other) is symmetric, and holds for the same words about two years", () => {
  const year = fc.integer({min: 1990, max: 2049});
  fc.assert(
    fc.property(named, year, year, (name, a, b) => {
      const [one, other] = [`${name.replace(/ \d+/, "")} ${a}`, `${name.replace(/ \d+/, "")} ${b}`];
      expect(isOtherPeriod(one, other)).toBe(a !== b);
      expect(isOtherPeriod(other, one)).toBe(isOtherPeriod(one, other));
      expect([yearOf(one), yearOf(`YTD ${other}`)]).toEqual([a, undefined]);
    }),
  );
});
