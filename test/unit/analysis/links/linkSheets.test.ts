import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import type {Choices} from "../../../../src/domain/settings";
import {choose, customersOf, problemOf, TODAY, understood, valueOf} from "../sheet";
import {cellsOf, linkedIntake, type Sheet} from "./linkedSheets";

const CUSTOMERS: Sheet = {
  title: "Customers",
  rows: [
    ["ID", "Company", "Country"],
    ["C1", "Alder Ltd", "Vietnam"],
    ["C2", "Birch GmbH", "Germany"],
    ["C3", "Cedar", "France"],
    ["C4", "Dogwood", "France"],
  ],
};

const DEALS: Sheet = {
  title: "Deals",
  rows: [
    ["Deal ID", "Account", "Stage", "Product", "Created", "Closed", "Amount", "Margin"],
    [1, "Alder Ltd", "Won", "A", "2025-01-01", "2025-01-11", 100, 40],
    [2, "alder", "Closed Won", "B", "2025-02-01", "2025-02-05", 300, 60],
    [3, "ALDER, Ltd.", "Lost", "B", "2025-02-01", "2025-02-09", 999, 500],
    [4, "Birch", "Won", "A", "2025-03-01", "2025-03-31", 50, -5],
    [5, "Birch", "Proposal", "A", "2025-03-01", "", 70, 1],
    [6, "Cedar", "Lost", "A", "2025-03-01", "2025-04-01", 70, 1],
    [7, "Elm", "Won", "A", "2025-03-01", "2025-04-01", 70, 1],
    [8, "", "Won", "A", "2025-03-01", "2025-04-01", 70, 1],
  ],
};

const withDeals = (choices: Partial<Choices> = {}) => {
  const {intake, links} = linkedIntake(CUSTOMERS, [["deals", DEALS]]);
  return {intake, choices: choose({links, ...choices})};
};

describe("a sheet of deals", () => {
  const {intake, choices} = withDeals();
  const table = valueOf(intake.attributes(choices, TODAY));

  test.each<[string, Cell[]]>([
    ["Deals", [3, 2, 1, null]],
    ["Deals won", [2, 1, 0, null]],
    ["Deals lost", [1, 0, 1, null]],
    ["Open deals", [0, 1, 0, null]],
    ["Win rate", [2 / 3, 1, 0, null]],
    ["Amount won", [400, 50, null, null]],
    ["Margin earned", [100, -5, null, null]],
    ["Average deal", [200, 50, null, null]],
    ["Largest deal", [300, 50, null, null]],
    ["Median days to close", [7, 30, null, null]],
    // 45668 is 2025-01-11; Python: (date(2025, 1, 11) - date(1899, 12, 30)).days
    ["First purchase", [45_668, 45_747, null, null]],
    ["Last purchase", [45_693, 45_747, null, null]],
    // To the last day of a deal that was won, 2025-03-31.
    ["Days as customer", [79, 0, null, null]],
    ["Usual Product", ["A", "A", null, null]],
    ["Different Product", [2, 1, null, null]],
  ])("says of each customer: %s", (heading, values) => {
    expect(cellsOf(table, heading)).toEqual(values);
  });

  test("is joined by the exact name, else by the name without case, punctuation and legal form; misses are listed both ways with their rows", () => {
    expect(understood(intake, choices).links).toMatchObject([
      {
        title: "Deals",
        customerHeading: "Company",
        heading: "Account",
        rows: 8,
        matchedRows: 6,
        byName: 4,
        matchedCustomers: 3,
        lostRows: 2,
        lost: [
          {row: 7, name: "Elm"},
          {row: 8, name: ""},
        ],
        missedCustomers: 1,
        missed: [{row: 4, name: "Dogwood"}],
      },
    ]);
    expect(understood(intake, choices).notes).toContainEqual({
      code: "linkedRowsUnmatched",
      sheet: "Deals",
      heading: "Account",
      count: 2,
      cells: ["Deals!B8", "Deals!B9"],
    });
    expect(understood(intake, choices).notes).toContainEqual({code: "customersUnlinked", sheet: "Deals", count: 1, cells: ["Customers!B5"]});
  });

  test("gives the amount that customers are measured by, from won deals only", () => {
    const {amount, names, linked = []} = customersOf(intake, choices);
    expect([...names]).toEqual(["Alder Ltd", "Birch GmbH", "Cedar", "Dogwood"]);
    expect([...amount]).toEqual([400, 50, Number.NaN, Number.NaN]);
    expect(linked.map(({heading}) => heading)).toContain("Win rate");
  });

  test("counts only where the choices name it", () => {
    const seats = CUSTOMERS.rows.map((cells, i): Cell[] => [...cells, i === 0 ? "Seats" : 3 * i]);
    const {intake: counted, links} = linkedIntake({...CUSTOMERS, rows: seats}, [["deals", DEALS]]);
    const headings = (named: Partial<Choices>) => understood(counted, choose(named)).columns.map(({heading}) => heading);
    expect(headings({links})).toContain("Deals won");
    expect(headings({links: undefined, metricHeading: undefined})).not.toContain("Deals won");
  });

  test("the day that lifetimes are counted to is the user's", () => {
    const own = withDeals({asOf: 45_700});
    expect(cellsOf(valueOf(own.intake.attributes(own.choices, TODAY)), "Days as customer")).toEqual([32, null, null, null]);
  });

  test("of which no stage says won counts every row that was not lost, and says so", () => {
    const rows = DEALS.rows.map((cells) => cells.map((cell) => (cell === "Won" || cell === "Closed Won" ? "Phase 9" : cell)));
    const {intake: other, links} = linkedIntake(CUSTOMERS, [["deals", {title: "Deals", rows}]]);
    const found = understood(other, choose({links}));
    expect(found.notes.map(({code}) => code)).toContain("linkStageUnread");
    expect(cellsOf(valueOf(other.attributes(choose({links}), TODAY)), "Deals won")).toEqual([2, 2, 0, null]);
  });
});

describe("other sheets", () => {
  test("invoices are joined by the customer's number rather than by a name that says less; all of them count", () => {
    const invoices: Sheet = {
      title: "Invoices",
      rows: [
        ["Invoice No", "Customer ID", "Invoice date", "Total"],
        [9001, "C1", "2025-01-01", 10],
        [9002, "C1", "2025-02-01", 20],
        [9003, "C3", "2025-03-01", -5],
      ],
    };
    const {intake, links} = linkedIntake(CUSTOMERS, [["invoices", invoices]]);
    const table = valueOf(intake.attributes(choose({links}), TODAY));
    expect(understood(intake, choose({links})).links?.[0]).toMatchObject({customerHeading: "ID", heading: "Customer ID", byName: 0});
    expect(cellsOf(table, "Amount invoiced")).toEqual([30, null, -5, null]);
    expect(table.attributes.map(({heading}) => heading)).not.toContain("Deals lost");
  });

  test("contacts tell how many there are, and title, function and seniority of the most senior one", () => {
    const contacts: Sheet = {
      title: "Contacts",
      rows: [
        ["First name", "Company", "Job title"],
        ["An", "Alder Ltd", "Sales assistant"],
        ["Bo", "Alder Ltd", "CFO"],
        ["Cy", "Birch", "IT manager"],
      ],
    };
    const {intake, links} = linkedIntake(CUSTOMERS, [
      ["deals", DEALS],
      ["contacts", contacts],
    ]);
    const table = valueOf(intake.attributes(choose({links}), TODAY));
    expect(cellsOf(table, "Contacts")).toEqual([2, 1, null, null]);
    expect(cellsOf(table, "Buyer title")).toEqual(["CFO", "IT manager", null, null]);
    expect(cellsOf(table, "Buyer function")).toEqual(["Finance", "IT", null, null]);
    expect(cellsOf(table, "Buyer seniority")).toEqual(["Owner or C-level", "Manager or head", null, null]);
    expect(table.attributes.find(({heading}) => heading === "Buyer title")?.group).toBe("buyer");
  });

  test("contacts are joined by the domain of their email where nothing else is the same", () => {
    const rows: Cell[][] = [
      ["Company", "Website", "Revenue"],
      ["Alder", "https://www.alder.com", 5],
      ["Birch", "birch.de", 6],
      ["Cedar", "cedar.fr", 7],
    ];
    const contacts: Sheet = {
      title: "People",
      rows: [
        ["Email", "Job title"],
        ["a@alder.com", "CEO"],
        ["b@birch.de", "Buyer"],
        ["c@birch.de", "CTO"],
      ],
    };
    const {intake, links} = linkedIntake({title: "Customers", rows}, [["contacts", contacts]]);
    expect(cellsOf(valueOf(intake.attributes(choose({links}), TODAY)), "Contacts")).toEqual([1, 2, null]);
  });

  test("a sheet that names no customer of ours cannot be linked, and says so", () => {
    const staff: Sheet = {
      title: "Staff",
      rows: [
        ["Agent", "Quota"],
        ["Kim", 5],
        ["Lee", 7],
      ],
    };
    const {intake, links} = linkedIntake(CUSTOMERS, [["deals", staff]]);
    expect(problemOf(intake.finish(choose({links}), TODAY))).toEqual({code: "linkNoKey", sheet: "Staff", source: "Customers"});
  });

  test("amounts in several currencies are not added up in silence", () => {
    const rows: Cell[][] = [
      ["Account", "Amount"],
      ["Alder Ltd", "$100"],
      ["Alder Ltd", "€50"],
      ["Cedar", "$7"],
    ];
    const {intake, links} = linkedIntake(CUSTOMERS, [["orders", {title: "Orders", rows}]]);
    expect(problemOf(intake.finish(choose({links}), TODAY))).toMatchObject({code: "mixedCurrencies", heading: "Amount"});
    const table = valueOf(intake.attributes(choose({links, currency: "USD"}), TODAY));
    expect(cellsOf(table, "Amount ordered")).toEqual([100, null, 7, null]);
  });

  test("two customers that differ in their legal form alone are not taken for each other", () => {
    const rows: Cell[][] = [
      ["Company", "Seats"],
      ["Acme GmbH", 1],
      ["Acme Inc", 2],
      ["Birch", 3],
      ["Cedar", 4],
    ];
    const orders: Sheet = {
      title: "Orders",
      rows: [
        ["Account", "Amount"],
        ["Acme", 10],
        ["Birch", 20],
        ["Cedar", 20],
        ["acme inc", 5],
      ],
    };
    const {intake, links} = linkedIntake({title: "Customers", rows}, [["orders", orders]]);
    expect(cellsOf(valueOf(intake.attributes(choose({links}), TODAY)), "Amount ordered")).toEqual([null, 5, 20, 20]);
    expect(understood(intake, choose({links})).links?.[0]?.lost).toEqual([{row: 1, name: "Acme"}]);
  });
});

describe("propose(source, blocks)", () => {
  const propose = (sheet: Sheet) => {
    const {intake} = linkedIntake(CUSTOMERS, []);
    const source = {
      kind: "range",
      sheetId: sheet.title,
      sheet: sheet.title,
      area: {row: 0, column: 0, rows: sheet.rows.length, columns: 8},
      freeColumn: 8,
      canWiden: true,
      isProtected: false,
    } as const;
    return intake.propose(source, [{firstRow: 0, firstColumn: 0, rows: sheet.rows}], choose());
  };

  test("tells deals from contacts and invoices, and by which columns they are joined", () => {
    expect(propose(DEALS)).toMatchObject({kind: "deals", heading: "Account", customerHeading: "Company", share: 0.75});
    expect(
      propose({
        title: "Leute",
        rows: [
          ["Vorname", "Firma", "Position"],
          ["An", "Alder", "CEO"],
          ["Bo", "Cedar", "CTO"],
        ],
      })?.kind,
    ).toBe("contacts");
    expect(
      propose({
        title: "Hóa đơn",
        rows: [
          ["Khách hàng", "Số tiền"],
          ["Alder", 5],
          ["Cedar", 6],
        ],
      })?.kind,
    ).toBe("invoices");
  });

  test("passes over sheets that name none of our customers", () => {
    expect(
      propose({
        title: "Products",
        rows: [
          ["Product", "Price"],
          ["A", 5],
          ["B", 6],
        ],
      }),
    ).toBeUndefined();
  });
});
