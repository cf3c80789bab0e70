import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, customersOf, note, problemOf, sheetOf, TODAY, understood} from "../sheet";

const EURO = "#,##0 [$€-407]";
const DOLLAR = '"$"#,##0';

/** A list of amounts, each in a number format of its own. */
function formatted(amounts: readonly (readonly [Cell, string])[], heading = "ARR", beside?: readonly string[]) {
  const rows = amounts.map(([amount], i): Cell[] => [`F${i}`, amount, ...(beside === undefined ? [] : [beside[i]])]);
  const formats = amounts.map(([, format]) => ["", format, ...(beside === undefined ? [] : [""])]);
  const headings = ["Company", heading, ...(beside === undefined ? [] : ["Currency"])];
  return sheetOf([headings, ...rows], {formats: [headings.map(() => ""), ...formats]});
}

const mixed = (...args: Parameters<typeof formatted>) => problemOf(formatted(...args).customers(choose(), TODAY));

describe("amounts of which some say no currency", () => {
  const some: [Cell, string][] = [
    [1, EURO],
    [2, "General"],
    [3, EURO],
    [0, "General"],
    [4, "#,##0"],
  ];

  test("finish() counts them like the others, and says how many and where", () => {
    const found = understood(formatted(some));
    expect(note(found, "currencyUnstated")).toEqual({code: "currencyUnstated", heading: "ARR", count: 2, first: "Sales!B3", currency: "EUR"});
    expect(Array.from(customersOf(formatted(some)).amount)).toEqual([1, 2, 3, 0, 4]);
  });

  test("customers() takes the heading at its word, so that a format that contradicts it is asked about", () => {
    expect(mixed(some, "ARR (USD)")).toEqual({code: "mixedCurrencies", heading: "ARR (USD)", currencies: ["EUR", "USD"], cell: "Sales!B3"});
    expect(Array.from(customersOf(formatted(some, "ARR (USD)"), {currency: "USD"}).amount)).toEqual([NaN, 2, NaN, 0, 4]);
  });

  test("finish() says nothing where the heading says it for all of them", () => {
    expect(note(understood(formatted(some, "ARR (EUR)")), "currencyUnstated")).toBeUndefined();
  });

  test("customers() does not ask where the heading says what the formats say", () => {
    expect(mixed(some, "ARR (EUR)")).toBeUndefined();
  });

  test("customers() gives them to the most frequent currency, whichever the user picks", () => {
    const three: [Cell, string][] = [...some, [5, DOLLAR]];
    expect(mixed(three)).toMatchObject({currencies: ["EUR", "USD"], cell: "Sales!B7"});
    expect(Array.from(customersOf(formatted(three), {currency: "EUR"}).amount)).toEqual([1, 2, 3, 0, 4, NaN]);
    expect(Array.from(customersOf(formatted(three), {currency: "USD"}).amount)).toEqual([NaN, NaN, NaN, NaN, NaN, 5]);
  });

  test("finish() says nothing where no amount says a currency", () => {
    expect(note(understood(formatted(some.map(([amount]) => [amount, "#,##0"]))), "currencyUnstated")).toBeUndefined();
  });
});

describe("several ways to say a currency", () => {
  test("customers() asks where texts and number formats differ", () => {
    expect(
      mixed([
        ["€ 5", "General"],
        [6, DOLLAR],
        ["€ 7", "General"],
      ]),
    ).toMatchObject({currencies: ["EUR", "USD"], cell: "Sales!B3"});
  });

  test("customers() takes one format for all as decoration where a column says each row's currency", () => {
    const same: [Cell, string][] = [1, 2, 3].map((amount) => [amount, EURO]);
    expect(mixed(same, "ARR", ["USD", "USD", "USD"])).toBeUndefined();
    expect(mixed(same, "ARR", ["USD", "EUR", "USD"])).toMatchObject({currencies: ["USD", "EUR"], cell: "Sales!B3"});
  });

  test("customers() asks about a metric in several currencies too, and counts only the one that is picked", () => {
    const rows: Cell[][] = [
      ["A", 10, 1],
      ["B", 20, 2],
      ["C", 30, 3],
    ];
    const formats = [["", "", ""], ...[EURO, DOLLAR, EURO].map((format) => ["", format, EURO])];
    const choices = {amountHeading: "ARR", metricHeading: "Contract value"};
    const read = () => sheetOf([["Company", "Contract value", "ARR"], ...rows], {formats});
    expect(problemOf(read().customers(choose(choices), TODAY))).toMatchObject({
      heading: "Contract value",
      currencies: ["EUR", "USD"],
      cell: "Sales!B3",
    });
    const picked = customersOf(read(), {...choices, currency: "EUR"});
    expect([Array.from(picked.metric), Array.from(picked.amount)]).toEqual([
      [10, NaN, 30],
      [1, 2, 3],
    ]);
  });
});

describe("the currency that is shown", () => {
  const currencyUnder = (heading: string) =>
    understood(
      sheetOf([
        ["Customer", heading],
        ["A", 10],
        ["B", 20],
        ["C", 35],
      ]),
    ).columns[1].currency;

  test.each([
    ["Doanh thu (VNĐ)", "VND"],
    ["Doanh thu (đồng)", "VND"],
    ["Doanh thu (đồng)".normalize("NFD"), "VND"],
    ["Umsatz in Euro", "EUR"],
    ["مبلغ خرید (تومن)", "IRT"],
    ["Sales Europe", undefined],
  ])("is that of the heading %s", (heading, currency) => expect(currencyUnder(heading)).toBe(currency));

  test("is that of a currency column that says one only, as it is for amounts that come with their formats", () => {
    const rows = (second: string): Cell[][] => [
      ["Company", "Currency", "Amount", "Seats"],
      ["A", "GBP", 10, 3],
      ["B", second, 20, 4],
      ["C", "gbp", 35, 9],
    ];
    const currencies = (second: string) => understood(sheetOf(rows(second))).columns.map(({currency}) => currency);
    expect(currencies("GBP")).toEqual([undefined, undefined, "GBP", undefined]);
    expect(currencies("USD")).toEqual([undefined, undefined, undefined, undefined]);
    const formatless = sheetOf(rows("GBP"), {formats: [["", "", "", ""]]});
    for (const question of formatless.formatsWanted(choose(), TODAY)) formatless.addFormats(question, [{column: 2, row: 1, rows: 3, format: "0"}]);
    expect(understood(formatless).columns[2].currency).toBe("GBP");
  });
});

describe("several currency columns", () => {
  const rows = (headings: readonly string[]): Cell[][] => [
    [...headings],
    ["A", "USD", 1_000_000, "EUR", 10, 3],
    ["B", "USD", 2_000_000, "USD", 20, 4],
    ["C", "USD", 3_000_000, "EUR", 35, 9],
  ];
  const HEADINGS = ["Account", "Annual Revenue Currency", "Annual Revenue", "Amount Currency", "Amount", "Seats"];

  test("speak each of the column that they are called like, so that no euros are added to dollars in silence", () => {
    const intake = sheetOf(rows(HEADINGS));
    expect(problemOf(intake.customers(choose(), TODAY))).toMatchObject({code: "mixedCurrencies", heading: "Amount", currencies: ["EUR", "USD"]});
    expect(Array.from(customersOf(intake, {currency: "EUR"}).amount)).toEqual([10, NaN, 35]);
    expect(understood(intake).columns[2].currency).toBe("USD");
  });

  test("of which one is called like another column say nothing of the amounts", () => {
    const [headings, ...body] = rows(HEADINGS).map((row) => row.filter((_, c) => c !== 3));
    const found = understood(sheetOf([headings, ...body]));
    expect(found.columns.map(({currency}) => currency)).toEqual([undefined, undefined, "USD", undefined, undefined]);
  });

  test("that are called like none: the nearest counts", () => {
    const intake = sheetOf(rows(["Account", "Billing currency", "Revenue of the company", "Currency", "Amount won", "Seats"]));
    expect(problemOf(intake.customers(choose(), TODAY))).toMatchObject({currencies: ["EUR", "USD"]});
  });
});

describe("formats that come after the rows", () => {
  const rows = Array.from({length: 6}, (_, i): Cell[] => [`F${i}`, i + 1, 40 + i]);
  const begun = (first = EURO) =>
    sheetOf([["Company", "ARR", "Seats"], ...rows], {
      row: 4,
      formats: [
        ["", "", ""],
        ["", first, "0"],
      ],
    });

  test("formatsWanted() asks for the amount below the formats that are known, once", () => {
    const intake = begun();
    const [question, ...others] = intake.formatsWanted(choose(), TODAY);
    expect(others).toEqual([]);
    expect(question).toMatchObject({columns: [1], row: 6});
    intake.addFormats(question, []);
    expect(intake.formatsWanted(choose(), TODAY)).toEqual([]);
    expect(note(understood(intake), "currencyUnstated")).toMatchObject({count: 5, first: "Sales!B7"});
  });

  test("formatsWanted() asks for every measure where none is known to be the amount, and for none of dates or shares", () => {
    const measured = rows.map(([name], i): Cell[] => [name, 1.5 + ((7 * i) % 11), 2.5 + ((5 * i) % 9)]);
    const other = (format: string) =>
      sheetOf([["Company", "Alpha", "Beta"], ...measured], {
        formats: [
          ["", "", ""],
          ["", format, "0"],
        ],
      });
    expect(other("0").formatsWanted(choose(), TODAY)).toMatchObject([{columns: [1, 2]}]);
    expect(other("0%").formatsWanted(choose(), TODAY)).toMatchObject([{columns: [2]}]);
  });

  test("formatsWanted() is empty where the host tells no formats, or all", () => {
    expect(sheetOf([["Company", "ARR"], ...rows]).formatsWanted(choose(), TODAY)).toEqual([]);
    expect(
      formatted([
        [1, EURO],
        [2, EURO],
        [3, EURO],
      ]).formatsWanted(choose(), TODAY),
    ).toEqual([]);
  });

  test("addFormats() counts for what was understood before, also in several parts", () => {
    const intake = begun();
    expect(problemOf(intake.customers(choose(), TODAY))).toBeUndefined();
    const [question] = intake.formatsWanted(choose(), TODAY);
    intake.addFormats(question, [{column: 1, row: 6, rows: 2, format: EURO}]);
    intake.addFormats(question, [{column: 1, row: 9, rows: 1, format: DOLLAR}]);
    expect(problemOf(intake.customers(choose(), TODAY))).toMatchObject({currencies: ["EUR", "USD"], cell: "Sales!B10"});
    expect(Array.from(customersOf(intake, {currency: "USD"}).amount)).toEqual([NaN, NaN, NaN, NaN, 5, NaN]);
  });

  test("addFormats() tells the currency of a column whose first rows say none", () => {
    const intake = begun("General");
    const [question] = intake.formatsWanted(choose(), TODAY);
    intake.addFormats(question, [{column: 1, row: 6, rows: 5, format: DOLLAR}]);
    expect(understood(intake).columns[1].currency).toBe("USD");
  });
});

describe("a currency column", () => {
  const beside = (...names: string[]): ReturnType<typeof mixed> =>
    mixed(
      names.map((_, i): [Cell, string] => [i + 1, "General"]),
      "ARR",
      names,
    );

  test.each([
    [
      ["Pound", "Euro", "Euro"],
      ["EUR", "GBP"],
    ],
    [
      ["US Dollar", "Swiss Franc", "US Dollar"],
      ["USD", "CHF"],
    ],
    [
      ["Canadian Dollars", "Dollars", "dollar"],
      ["USD", "CAD"],
    ],
    [
      ["Schweizer Franken", "Euro", "EUR - Euro"],
      ["EUR", "CHF"],
    ],
    [
      ["ریال", "تومان", "تومان"],
      ["IRT", "IRR"],
    ],
    [
      ["Yen", "Won", "Yen"],
      ["JPY", "KRW"],
    ],
    [
      ["đồng", "đô la Mỹ", "VND"],
      ["VND", "USD"],
    ],
    // A name that nobody knows is still another currency, and so is a unit that we know of a country that we do not.
    [
      ["Quatloo", "Euro", "Euro"],
      ["EUR", "QUATLOO"],
    ],
    [
      ["Jamaican Dollar", "US Dollar", "US Dollar"],
      ["USD", "JAMAICAN DOLLAR"],
    ],
    [
      ["Omani Rial", "Iranian Rial", "Iranian Rial"],
      ["IRR", "OMANI RIAL"],
    ],
  ])("customers() asks where it says %j", (names, currencies) => {
    expect(beside(...names)).toMatchObject({code: "mixedCurrencies", currencies});
  });

  test.each([[["Euro", "EUR", "€", "Euros"]], [["US Dollars", "USD", "$", "n/a"]], [["Rs.", "Rs", "INR", "Indian Rupee"]]])(
    "customers() does not ask where it says one currency in several ways: %j",
    (names) => {
      expect(beside(...names)).toBeUndefined();
    },
  );

  test("customers() counts the one that is picked, also where only its name is known, as the pane hands it over", () => {
    const list = formatted(
      [
        [1, "General"],
        [2, "General"],
        [3, "General"],
      ],
      "ARR",
      ["Quatloo", "Euro", "quatloo"],
    );
    expect(Array.from(customersOf(list, {currency: "Quatloo".toUpperCase()}).amount)).toEqual([1, NaN, 3]);
  });
});
