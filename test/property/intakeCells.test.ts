import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bandText, readBand} from "../../src/analysis/intake/bandText";
import {dateOf} from "../../src/analysis/intake/dateText";
import {matchRole} from "../../src/analysis/intake/roles";
import type {Cell} from "../../src/domain/cell";
import {choose, customersOf, sheetOf, TODAY, understood} from "../unit/analysis/sheet";

/** How people write numbers: the same value in any of them is the same number, once a whole column says which it is. */
const CONVENTIONS: readonly (readonly [string, (value: number) => string])[] = [
  ["American", (value) => `$${value.toLocaleString("en-US", {minimumFractionDigits: 2})}`],
  ["German", (value) => `${value.toLocaleString("de-DE", {minimumFractionDigits: 2})} €`],
  ["French", (value) => `${value.toLocaleString("fr-FR", {minimumFractionDigits: 2})} EUR`],
  ["Swiss", (value) => `CHF ${value.toLocaleString("de-CH", {minimumFractionDigits: 2})}`],
  ["Indian", (value) => `₹${value.toLocaleString("en-IN", {minimumFractionDigits: 2})}`],
  ["Vietnamese", (value) => `${value.toLocaleString("vi-VN", {minimumFractionDigits: 2})} ₫`],
  ["Persian", (value) => `${value.toLocaleString("fa-IR", {minimumFractionDigits: 2})} ریال`],
  ["accountants'", (value) => `(${value.toLocaleString("en-US", {minimumFractionDigits: 2})})`],
];

const amounts = fc.array(
  fc.integer({min: 1, max: 99_999_999}).map((cents) => cents / 100),
  {minLength: 2, maxLength: 12},
);

test("numbers written in any convention are read back, column by column", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(...CONVENTIONS), (values, [name, write]) => {
      const rows = values.map((value, i): Cell[] => [`Firm ${i}`, write(value)]);
      const sign = name === "accountants'" ? -1 : 1;
      expect(Array.from(customersOf(sheetOf([["Company", "ARR"], ...rows])).amount)).toEqual(values.map((value) => sign * value));
    }),
  );
});

test("ranges written in any language are read back", () => {
  const write = fc.constantFrom(
    (low: number, high: number) => `${low}–${high}`,
    (low: number, high: number) => `${low} to ${high} employees`,
    (low: number, high: number) => `von ${low} bis ${high}`,
    (low: number, high: number) => `từ ${low} đến ${high}`,
    (low: number, high: number) =>
      `${low.toLocaleString("fa-IR", {useGrouping: false})} تا ${high.toLocaleString("fa-IR", {useGrouping: false})} نفر`,
  );
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), write, (a, b, inWords) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const band = bandText(inWords(low, high));
      expect(band && readBand(band, "point")).toEqual({low, high});
    }),
  );
});

test("dates written in any language, by either calendar, are read back", () => {
  const write = fc.constantFrom("de-DE", "fr-FR", "es-ES", "en-GB", "en-US", "fa-IR-u-ca-persian");
  fc.assert(
    fc.property(
      fc.integer({min: 20_000, max: 60_000}),
      write,
      fc.constantFrom("long", "numeric") as fc.Arbitrary<"long" | "numeric">,
      (serial, locale, month) => {
        const text = new Intl.DateTimeFormat(locale, {year: "numeric", month, day: "numeric", timeZone: "UTC"}).format(
          new Date((serial - 25_569) * 86_400_000),
        );
        expect(dateOf(text, locale === "en-US" ? "monthFirst" : "dayFirst")).toBe(serial);
      },
    ),
  );
});

test("any text is no date, no range and no role, or is one, and is never thrown at", () => {
  fc.assert(
    fc.property(fc.string({unit: "binary", maxLength: 70}), (text) => {
      expect(typeof dateOf(text)).toBe("number");
      void bandText(text);
      const found = matchRole(text);
      expect(found === undefined || (found.confidence > 0 && found.confidence <= 1)).toBe(true);
    }),
  );
});

describe("the order of rows", () => {
  const row = fc.tuple(
    fc.constantFrom("IT", "Law", "it ", "n/a"),
    fc.constantFrom("1.234,50 €", "12,5 €", "99 €", "-", "1.000 €"),
    fc.constantFrom("03/04/2020", "25/12/2020", "01/02/2021"),
    fc.constantFrom("1-10", "11–50", "50+"),
  );
  test("never changes what columns are, which rows count, or what they add up to", () => {
    fc.assert(
      fc.property(
        fc
          .array(row, {minLength: 4, maxLength: 14})
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, {minLength: rows.length}))),
        ([rows, shuffled]) => {
          const read = (own: readonly (readonly Cell[])[]) =>
            sheetOf([["Firm", "Industry", "ARR", "Closed", "Employees"], ...own.map((cells) => ["Acme", ...cells])]);
          const figures = (intake: ReturnType<typeof sheetOf>) => {
            const outcome = intake.finish(choose({duplicates: "apart", amountHeading: "ARR"}), TODAY);
            if (!outcome.ok) return outcome.problem.code;
            const {columns, period, customers, variants} = outcome.value;
            return {columns: columns.map(({role, kind, confidence, filled}) => ({role, kind, confidence, filled})), period, customers, variants};
          };
          expect(figures(read(shuffled))).toEqual(figures(read(rows)));
        },
      ),
    );
  });
});

/** Small lists as people in our users' countries keep them, made from a seed, with what they mean beside them. */
const LISTS = [
  {
    language: "vi",
    headings: ["Tên khách hàng", "Ngành nghề", "Số nhân viên", "Giá trị hợp đồng", "Ngày ký hợp đồng"],
    money: "vi-VN",
    sign: " ₫",
    dates: "en-GB",
    total: "Tổng cộng",
  },
  {
    language: "fa",
    headings: ["نام مشتری", "صنعت", "تعداد کارکنان", "ارزش قرارداد", "تاریخ قرارداد"],
    money: "fa-IR",
    sign: " ریال",
    dates: "fa-IR-u-ca-persian",
    total: "جمع کل",
  },
  {
    language: "fr",
    headings: ["Nom du client", "Secteur d'activité", "Effectif", "Montant total", "Date de signature"],
    money: "fr-FR",
    sign: " €",
    dates: "fr-FR",
    total: "Total général",
  },
  {
    language: "es",
    headings: ["Razón social", "Sector", "Nº de empleados", "Importe total", "Fecha de firma"],
    money: "es-ES",
    sign: " €",
    dates: "es-ES",
    total: "Total general",
  },
] as const;

test.each(LISTS)("a list kept in $language is read as it was meant", ({headings, money, sign, dates, total}) => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          amount: fc.integer({min: 1, max: 9_999_999}),
          staff: fc.integer({min: 1, max: 40_000}),
          won: fc.integer({min: 42_000, max: 46_000}),
        }),
        {minLength: 15, maxLength: 30},
      ),
      (truth) => {
        const date = new Intl.DateTimeFormat(dates, {year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC"});
        const write = (value: number) => (value + 0.5).toLocaleString(money, {minimumFractionDigits: 2, useGrouping: true}) + sign;
        const rows = truth.map(({amount, staff, won}, i): Cell[] => [
          `Firm ${i}`,
          i % 2 ? "IT" : "Law",
          staff.toLocaleString(money, {useGrouping: false}),
          write(amount),
          date.format(new Date((won - 25_569) * 86_400_000)),
        ]);
        // The 25th of some month stands in every list, as it does in any of some length: it tells that the day comes first.
        rows.push(["Firm X", "IT", "7", write(1), date.format(new Date((43_125 - 25_569) * 86_400_000))]);
        const read = sheetOf([["", "", "", "", ""], headings, ...rows, [total, "", "", write(1), ""]]);
        const found = understood(read, {metricHeading: headings[2]});
        expect(found.columns.map(({role}) => role)).toEqual(["company", "industry", "employees", "amount", "closed"]);
        const customers = customersOf(read, {metricHeading: headings[2]});
        expect(Array.from(customers.amount)).toEqual([...truth.map(({amount}) => amount + 0.5), 1.5]);
        expect(Array.from(customers.metric)).toEqual([...truth.map(({staff}) => staff), 7]);
        const days = [...truth.map(({won}) => won), 43_125];
        expect(found.period).toEqual({first: Math.min(...days), last: Math.max(...days)});
      },
    ),
    {seed: 7, numRuns: 30},
  );
});

/** Headings of one word that mean one thing, in five languages. */
const WHOLE_WORDS =
  "Company Industry Country Employees Revenue Website Telephone Currency Probability Satisfaction Department Branche Mitarbeiter Umsatz Währung Wahrscheinlichkeit Abteilung Zufriedenheit Vertriebsgebiet Kündigungsdatum Ansprechpartner Effectif Devise Utilisateurs Téléphone Empleados Facturación Moneda Provincia Probabilidad Teléfono Licencias Fatturato Dipendenti Settore Funcionários Faturamento".split(
    " ",
  );
/** From here on the pane does not ask. */
const SURE = 0.7;

test("a word that is cut off means what the whole word means, or people are asked", () => {
  const cut = fc.constantFrom(...WHOLE_WORDS).chain((word) => fc.tuple(fc.constant(word), fc.integer({min: 4, max: word.length - 1})));
  fc.assert(
    fc.property(cut, ([word, length]) => {
      const found = matchRole(`${word.slice(0, length)}.`);
      const isWrong = found !== undefined && found.role !== matchRole(word)?.role;
      expect(isWrong ? found.confidence : 0).toBeLessThan(SURE);
    }),
  );
});
