import {describe, expect, test} from "vitest";
import {beginIntake} from "../../../../src/analysis";
import type {Cell} from "../../../../src/domain/cell";
import {choose, chosen, customersOf, note, problemOf, sheetOf, TODAY, understood} from "../sheet";

const HEAD = ["Company", "Industry", "ARR"];
const ROWS: Cell[][] = [
  ["Aldaby", "IT", 100],
  ["Barside", "Retail", 50],
  ["Corvale", "IT", 25],
];

describe("where the customers are", () => {
  test("finish() finds a plain table at A1", () => {
    const found = understood(sheetOf([HEAD, ...ROWS]));
    expect(found).toMatchObject({rows: 3, customers: 3, headingRow: 0, lastRow: 3, isGrouped: false, notes: []});
    expect(chosen(found)).toEqual({customer: "Company", amount: "ARR", metric: "ARR"});
  });

  test("finish() finds a table that begins elsewhere on the sheet", () => {
    const found = understood(sheetOf([HEAD, ...ROWS], {row: 4, column: 2}));
    expect(found).toMatchObject({headingRow: 4, lastRow: 7, customerColumn: 2, amountColumn: 4});
  });

  test("finish() takes title lines off and says where they are", () => {
    const found = understood(sheetOf([["Customers of 2025", "", ""], ["Confidential", "", ""], ["", "", ""], HEAD, ...ROWS]));
    expect(found.headingRow).toBe(3);
    expect(note(found, "titleLines")).toEqual({code: "titleLines", cells: "Sales!A1:A2", headingRow: 4});
  });

  test("finish() passes over a line that only groups the headings below it", () => {
    const found = understood(sheetOf([["Firm", "", "Money"], HEAD, ...ROWS]));
    expect(found.headingRow).toBe(1);
  });

  test("finish() takes the heading row that the user says", () => {
    const found = understood(sheetOf([["Name", "Branch", "Sum"], HEAD, ...ROWS]), {headingRow: 1});
    expect(found).toMatchObject({headingRow: 1, rows: 3});
  });

  test("finish() takes the first row of a table as headings, whatever it holds", () => {
    expect(
      understood(
        sheetOf(
          [
            ["Company", 2024, 2025],
            ["A", 1, 2],
            ["B", 3, 4],
          ],
          {kind: "table"},
        ),
      ).columns.map((column) => column.heading),
    ).toEqual(["Company", "2024", "2025"]);
  });

  test("finish() leaves blank rows and blank edge columns out", () => {
    const found = understood(
      sheetOf([
        ["", ...HEAD, ""],
        ["", "Aldaby", "IT", 100, ""],
        ["", "", "", "", ""],
        ["", "Barside", "IT", 50, " "],
      ]),
    );
    expect(found.rows).toBe(2);
    expect(found.columns.map((column) => column.column)).toEqual([1, 2, 3]);
    expect(note(found, "blankRows")).toEqual({code: "blankRows", count: 1, first: "Sales!B3"});
    expect(customersOf(sheetOf([HEAD, ROWS[0], ["", "", ""], ROWS[1]])).runs).toEqual([
      {row: 1, rows: 1},
      {row: 3, rows: 1},
    ]);
  });

  test.each(["Total", "Grand total:", "Summe", "Gesamt", "Tổng cộng", "جمع", "مجموع کل", "Totale", "Total général", "合計"])(
    "finish() does not count a last row of totals called %s",
    (label) => {
      const found = understood(sheetOf([HEAD, ...ROWS, [label, "", 175]]));
      expect(found).toMatchObject({rows: 3, lastRow: 3});
      expect(note(found, "totalsRow")).toEqual({code: "totalsRow", cell: "Sales!A5", found: label});
    },
  );

  test("finish() keeps a customer called Total that has an industry and an amount of its own", () => {
    expect(understood(sheetOf([HEAD, ...ROWS, ["Total", "Energy", 3000]])).rows).toBe(4);
  });

  test("finish() takes subtotals out where they add up", () => {
    expect(understood(sheetOf([HEAD, ROWS[0], ROWS[1], ["Subtotal", "", 150], ROWS[2], ["Total", "", 175]])).rows).toBe(3);
  });

  test("finish() takes a note below the table off", () => {
    expect(understood(sheetOf([HEAD, ...ROWS, ["", "", ""], ["Source: CRM, exported on Monday", "", ""]])).rows).toBe(3);
  });
});

describe("headings", () => {
  test("finish() names blank and repeated headings by their column letters", () => {
    const found = understood(
      sheetOf([
        ["Company", "ARR", "", "ARR"],
        ["A", 1, 7, 2],
        ["B", 3, 8, 4],
      ]),
    );
    expect(found.columns.map((column) => column.heading)).toEqual(["Company", "ARR (B)", "Column C", "ARR (D)"]);
    expect(note(found, "headingsBlank")).toEqual({code: "headingsBlank", cells: ["Sales!C1"]});
    expect(note(found, "headingsRepeated")).toEqual({code: "headingsRepeated", heading: "ARR", cells: ["Sales!B1", "Sales!D1"]});
  });

  test("finish() fails where a choice names no column", () => {
    const outcome = sheetOf([HEAD, ...ROWS]).finish(choose({amountHeading: "Turnover"}), TODAY);
    expect(problemOf(outcome)).toEqual({code: "columnUnknown", heading: "Turnover", available: HEAD});
  });

  test("finish() fails where the chosen metric holds no numbers", () => {
    const outcome = sheetOf([HEAD, ...ROWS]).finish(choose({metricHeading: "Industry"}), TODAY);
    expect(problemOf(outcome)).toEqual({code: "columnNotNumber", heading: "Industry", cell: "Sales!B2", found: "IT"});
  });

  test("finish() never takes a column of ours for the user's", () => {
    const found = understood(
      sheetOf([
        ["Company", "ARR", "ICP Tier", "ICP Metric"],
        ["A", 5, "Large", 9],
        ["B", 3, "Small", 2],
      ]),
    );
    expect(found.numericColumns).toEqual([1]);
  });
});

describe("sheets that hold nothing to analyse", () => {
  test.each([
    ["an empty sheet", [], {code: "sheetEmpty", sheet: "Sales"}],
    [
      "a sheet of white space",
      [
        [" ", ""],
        ["", "  "],
      ],
      {code: "sheetEmpty", sheet: "Sales"},
    ],
    ["headings only", [HEAD], {code: "headingsOnly", sheet: "Sales", row: 1}],
    ["one row", [HEAD, ROWS[0]], {code: "tooFewCustomers", sheet: "Sales", found: 1, needed: 2}],
    [
      "no numeric column",
      [
        ["Company", "Industry"],
        ["A", "IT"],
        ["B", "Law"],
      ],
      {code: "noNumericColumn", sheet: "Sales"},
    ],
  ] as const)("finish() of %s names the problem", (_, rows, problem) => {
    expect(problemOf(sheetOf(rows).finish(choose(), TODAY))).toEqual(problem);
  });

  test("finish() of a source that was never read says that it is empty", () => {
    const source = {
      kind: "range",
      sheetId: "1",
      sheet: "Sales",
      area: {row: 0, column: 0, rows: 1, columns: 1},
      freeColumn: 0,
      canWiden: true,
      isProtected: false,
    } as const;
    expect(problemOf(beginIntake(source).finish(choose(), TODAY))).toEqual({code: "sheetEmpty", sheet: "Sales"});
  });

  test("customers() without an amount fails, and finish() only notes it, so that the user can choose", () => {
    const intake = sheetOf([
      ["Company", "Employees", "Annual revenue"],
      ["A", 10, 1e6],
      ["B", 20, 3e6],
    ]);
    expect(note(understood(intake), "noAmountColumn")).toEqual({code: "noAmountColumn", sheet: "Sales"});
    expect(problemOf(intake.customers(choose(), TODAY))).toEqual({code: "noAmountColumn", sheet: "Sales"});
    expect(Array.from(customersOf(intake, {amountHeading: "Annual revenue"}).amount)).toEqual([1e6, 3e6]);
  });
});

describe("cells that are hard to read", () => {
  test("customers() counts error cells as missing and says where they are", () => {
    const intake = sheetOf([HEAD, ...ROWS, ["Dale", "IT", "#N/A"], ["Elden", "#REF!", 10]]);
    const customers = customersOf(intake);
    expect(Array.from(customers.amount)).toEqual([100, 50, 25, Number.NaN, 10]);
    expect(customers.understanding.notes).toContainEqual({code: "cellErrors", heading: "ARR", count: 1, cells: ["Sales!C5"], found: "#N/A"});
    expect(customers.understanding.notes).toContainEqual({code: "cellErrors", heading: "Industry", count: 1, cells: ["Sales!B6"], found: "#REF!"});
    expect(customers).toMatchObject({isAmountClean: false, isMetricClean: true});
  });

  test("customers() reads amounts written as text, and says which it cannot read", () => {
    const intake = sheetOf([HEAD, ["A", "IT", "$2,057.2m"], ["B", "IT", "(1,234)"], ["C", "IT", 7], ["D", "IT", "n/a"], ["E", "IT", "ask Kim"]]);
    const customers = customersOf(intake);
    expect(Array.from(customers.amount)).toEqual([2_057_200_000, -1234, 7, Number.NaN, Number.NaN]);
    expect(customers.isAmountClean).toBe(false);
    expect(note(customers.understanding, "amountNotNumber")).toEqual({
      code: "amountNotNumber",
      heading: "ARR",
      count: 1,
      cells: ["Sales!C6"],
      found: "ask Kim",
    });
  });

  test("customers() settles the decimal mark by column, and an open column by the sheet", () => {
    const intake = sheetOf([
      ["Kunde", "Umsatz mit uns", "Mitarbeiter"],
      ["A", "1.100,04 Mio. €", "2.822"],
      ["B", "3.000,00 €", "1.210"],
    ]);
    expect(Array.from(customersOf(intake).amount)).toEqual([1_100_040_000, 3000]);
    expect(Array.from(customersOf(intake, {metricHeading: "Mitarbeiter"}).metric)).toEqual([2822, 1210]);
  });

  test("finish() says where a number could be two", () => {
    const found = understood(sheetOf([HEAD, ["A", "IT", "1.234"], ["B", "IT", "5.678"]]));
    expect(note(found, "ambiguousNumbers")).toEqual({code: "ambiguousNumbers", heading: "ARR", cell: "Sales!C2", found: "1.234"});
  });

  test("finish() says blank, zero and negative amounts", () => {
    const found = understood(sheetOf([HEAD, ["A", "IT", 0], ["B", "IT", -5], ["C", "IT", ""], ["D", "IT", 9]]));
    expect(note(found, "zeroAmounts")).toEqual({code: "zeroAmounts", heading: "ARR", count: 1, first: "Sales!C2"});
    expect(note(found, "negativeAmounts")).toEqual({code: "negativeAmounts", heading: "ARR", count: 1, first: "Sales!C3"});
    expect(note(found, "blankAmounts")).toEqual({code: "blankAmounts", heading: "ARR", count: 1, first: "Sales!C4"});
  });

  test("customers() keeps names that look like formulas, and very long ones, as they stand", () => {
    const long = "x".repeat(32_767);
    const names = ["=SUM(A1)", "+49 Club", "-Dash", "@home", long];
    const intake = sheetOf([HEAD, ...names.map((name, i): Cell[] => [name, "IT", i + 1])]);
    expect(customersOf(intake).names).toEqual(names);
    expect(understood(intake).preview[4][0]).toHaveLength(120);
  });

  test("finish() reads 16 000 columns", () => {
    const wide = (first: Cell, value: Cell) => [first, ...Array.from({length: 15_999}, () => value)];
    const found = understood(
      sheetOf([["Company", "ARR", ...Array.from({length: 15_998}, (_, i) => `Attribute ${i}`)], wide("A", 1), wide("B", 2), wide("C", 3)]),
    );
    expect(found.columns).toHaveLength(16_000);
    expect(chosen(found)).toMatchObject({customer: "Company", amount: "ARR"});
  });
});

describe("currencies", () => {
  test("finish() tells the currency from cells, headings and formats", () => {
    const found = understood(
      sheetOf(
        [
          ["Company", "ARR", "Spend (EUR)", "Fee"],
          ["A", "$1,000", 3, 4],
          ["B", "$2,000", 5, 6],
        ],
        {
          formats: [
            ["General", "General", "General", "General"],
            ["General", "@", "0", "[$£-809]#,##0"],
          ],
        },
      ),
    );
    expect(found.columns.map((column) => column.currency)).toEqual([undefined, "USD", "EUR", "GBP"]);
  });

  test("customers() never adds dollars to euros: it fails until a currency is chosen, then counts only that one", () => {
    const intake = sheetOf([HEAD, ["A", "IT", "$10"], ["B", "IT", "€20"], ["C", "IT", "$30"]]);
    expect(problemOf(intake.customers(choose(), TODAY))).toEqual({
      code: "mixedCurrencies",
      heading: "ARR",
      currencies: ["USD", "EUR"],
      cell: "Sales!C3",
    });
    expect(Array.from(customersOf(intake, {currency: "USD"}).amount)).toEqual([10, Number.NaN, 30]);
  });

  test("customers() sees a currency column beside the amounts", () => {
    const intake = sheetOf([
      ["Company", "Amount", "Currency"],
      ["A", 10, "USD"],
      ["B", 20, "EUR"],
    ]);
    expect(problemOf(intake.customers(choose(), TODAY))).toEqual({
      code: "mixedCurrencies",
      heading: "Amount",
      currencies: ["USD", "EUR"],
      cell: "Sales!B3",
    });
  });
});

describe("dates", () => {
  test("finish() knows dates by number format or ISO text, and gives the period", () => {
    const rows: Cell[][] = [
      ["Company", "ARR", "Created", "Closed"],
      ["A", 1, 43_831, "2020-02-01"],
      ["B", 2, 43_900, "2020-05-30"],
    ];
    const found = understood(
      sheetOf(rows, {
        formats: [
          ["", "", "", ""],
          ["General", "0", "yyyy-mm-dd", "@"],
        ],
      }),
    );
    expect(found.columns.map((column) => column.kind)).toEqual(["text", "number", "date", "date"]);
    expect(found.period).toEqual({first: 43_831, last: 43_981});
    expect(found.preview[0][2]).toBe("2020-01-01");
  });
});

describe("rows that are not customers", () => {
  const DEALS = ["Deal ID", "Account", "Amount", "Stage"];
  const deals: Cell[][] = [
    ["D-1", "Aldaby", 10, "Won"],
    ["D-2", "Barside", 20, "Won"],
    ["D-3", "aldaby ", 30, "Won"],
    ["D-4", "Barside", 40, "Lost"],
    ["D-5", "Corvale", 50, "Won"],
    ["D-6", "Corvale", 60, "Negotiation"],
  ];

  test("customers() groups a list of deals by customer and leaves out the ones that were not won", () => {
    const customers = customersOf(sheetOf([DEALS, ...deals]));
    expect(customers.names).toEqual(["Aldaby", "Barside", "Corvale"]);
    expect(Array.from(customers.amount)).toEqual([40, 20, 50]);
    expect(Array.from(customers.customerOfRow ?? [])).toEqual([0, 1, 0, -1, 2, -1]);
    expect(customers.understanding).toMatchObject({rows: 6, customers: 3, isGrouped: true});
    expect(customers).toMatchObject({isAmountClean: false, isMetricClean: false});
    expect(note(customers.understanding, "customersGrouped")).toEqual({code: "customersGrouped", heading: "Account", rows: 4, customers: 3});
    expect(note(customers.understanding, "dealsLeftOut")).toEqual({code: "dealsLeftOut", heading: "Stage", count: 2, first: "Sales!D5"});
  });

  test("customers() keeps a few repeated names in a list of customers apart, and notes them", () => {
    const customers = customersOf(sheetOf([HEAD, ...ROWS, ["Dale", "IT", 5], ["Elden", "IT", 6], ["ALDABY", "IT", 7]]));
    expect(customers.names).toHaveLength(6);
    expect(note(customers.understanding, "customersRepeated")).toEqual({
      code: "customersRepeated",
      heading: "Company",
      count: 2,
      cells: ["Sales!A2", "Sales!A7"],
    });
  });
});

test("finish() answers again for other choices without reading again", () => {
  const intake = sheetOf([
    ["Company", "Seats", "ARR"],
    ["A", 3, 30],
    ["B", 2, 50],
  ]);
  expect(chosen(understood(intake)).metric).toBe("Seats");
  expect(chosen(understood(intake, {metricHeading: "ARR"})).metric).toBe("ARR");
  expect(chosen(understood(intake)).metric).toBe("Seats");
});
