import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {chosen, customersOf, note, sheetOf, understood} from "../sheet";

/** A list of so many rows; each column is a heading with what it says in row i. */
function listOf(columns: readonly (readonly [string, (i: number) => Cell])[], rows = 12) {
  return sheetOf([columns.map(([heading]) => heading), ...Array.from({length: rows}, (_, i) => columns.map(([, cell]) => cell(i)))]);
}

const spent = (i: number): Cell => 40 + ((i * 37) % 90);
const rolesOf = (columns: Parameters<typeof listOf>[0]) => understood(listOf(columns)).columns.map(({role}) => role);

describe("people by first and last name", () => {
  test.each([
    ["es", "Nombre", "Apellidos", ["first_name", "last_name"]],
    ["fr", "Nom", "Prénom", ["last_name", "first_name"]],
    ["de", "Name", "Vorname", ["last_name", "first_name"]],
    ["fa", "نام", "نام خانوادگی", ["first_name", "last_name"]],
    ["vi", "Tên", "Họ", ["first_name", "last_name"]],
  ])("in %s: “%s” beside “%s” is half of a name, and no customer by itself", (_, name, other, roles) => {
    const intake = listOf([
      [name, (i) => ["Ana", "Luis", "Eva"][i % 3]],
      [other, (i) => `García ${i % 4}`],
      ["Total spent", spent],
    ]);
    const found = understood(intake);
    expect(found.columns.map(({role}) => role)).toEqual([...roles, "amount"]);
    expect([found.customers, found.isGrouped]).toEqual([12, false]);
  });

  test("a name beside both is whole: of the firm, or of the person", () => {
    const whole = rolesOf([
      ["Name", (i) => `Alder ${i} Ltd`],
      ["First name", (i) => ["Ana", "Luis"][i % 2]],
      ["Last name", (i) => `García ${i}`],
      ["Total spent", spent],
    ]);
    expect(whole[0]).toBe("company");
  });

  test("their email address names them where nothing else does", () => {
    const found = understood(
      listOf([
        ["First name", (i) => ["Ana", "Luis"][i % 2]],
        ["Last name", (i) => `Smith${i % 5}`],
        ["Email", (i) => `c${i}@gmail.com`],
        ["Total spent", spent],
      ]),
    );
    expect(chosen(found).customer).toBe("Email");
  });
});

describe("the column of the customer", () => {
  test("is the name rather than the number that stands before it under a heading of customers", () => {
    const columns: Parameters<typeof listOf>[0] = [
      ["Debitor", (i) => 100_000 + 7 * i],
      ["Name 1", (i) => `Werk ${i} GmbH`],
      ["Umsatz in EUR", spent],
    ];
    expect(chosen(understood(listOf(columns))).customer).toBe("Name 1");
    expect(rolesOf(columns)).toEqual(["record_id", "company", "amount"]);
  });

  test("is the number where there is no name", () => {
    expect(
      chosen(
        understood(
          listOf([
            ["Debitor", (i) => 100_000 + 7 * i],
            ["Umsatz in EUR", spent],
          ]),
        ),
      ).customer,
    ).toBe("Debitor");
  });

  test("is a column of names that all differ, though they sound like an industry", () => {
    const found = understood(
      listOf([
        ["Betrieb", (i) => `Hotel ${"ABCDEFGHIJKLM"[i]}`],
        ["Zimmer", (i) => 20 + i * 3],
        ["Invoiced", spent],
      ]),
    );
    expect(chosen(found).customer).toBe("Betrieb");
    expect(found.columns[0].role).not.toBe("industry");
  });
});

describe("amounts of several years", () => {
  const years = (headings: readonly string[], blank = -1) =>
    listOf([
      ["Customer", (i) => `Alder ${i}`],
      ...headings.map((heading, h) => [heading, (i: number) => (h === blank && i > 3 ? null : spent(i + h))] as const),
    ]);

  test.each([
    [["Revenue 2023", "Revenue 2024", "Revenue 2025"], "Revenue 2025"],
    [["Umsatz 2025", "Umsatz 2024"], "Umsatz 2025"],
    [["Umsatz 2024", "Umsatz 2025 (YTD)"], "Umsatz 2024"],
    [["CA 2024", "CA 2025", "CA 2023"], "CA 2025"],
    [["Doanh thu năm 2024", "Doanh thu năm 2025"], "Doanh thu năm 2025"],
    [["فروش ۱۴۰۲", "فروش ۱۴۰۳"], "فروش ۱۴۰۳"],
    [["Invoiced FY24", "Invoiced FY25"], "Invoiced FY25"],
    [["Invoiced 2023", "Invoiced 2024", "Invoiced total"], "Invoiced total"],
  ])("%s: all of them are what they pay us, and the latest whole year counts", (headings, amount) => {
    const found = understood(years(headings));
    expect(found.columns.slice(1).map(({role}) => role)).toEqual(headings.map(() => "amount"));
    expect(chosen(found).amount).toBe(amount);
  });

  test("a year that has hardly begun does not count", () => {
    expect(chosen(understood(years(["Revenue 2024", "Revenue 2025"], 1))).amount).toBe("Revenue 2024");
  });

  test("the customer's own revenue stays theirs, whatever its year", () => {
    const found = understood(years(["Company revenue 2024", "Invoiced 2025", "Revenue"]));
    expect(found.columns.map(({role}) => role)).toEqual(["company", "revenue", "amount", "revenue"]);
  });

  test("the sum is that of the year", () => {
    const {amount} = customersOf(years(["Revenue 2024", "Revenue 2025"]));
    expect(Array.from(amount)).toEqual(Array.from({length: 12}, (_, i) => spent(i + 1)));
  });
});

describe("customers without a name", () => {
  const under = (name: (i: number) => Cell, rows = 12) =>
    note(
      understood(
        listOf(
          [
            ["Customer", name],
            ["Product", (i) => ["Basic", "Pro"][i % 2]],
            ["Amount", spent],
          ],
          rows,
        ),
      ),
      "customersUnnamed",
    );

  test("are counted, and said, as they are under a name that was merged over several rows", () => {
    expect(under((i) => (i % 3 === 0 ? `Alder ${i}` : null))).toEqual({code: "customersUnnamed", heading: "Customer", count: 8, first: "Sales!A3"});
    expect(under((i) => (i === 4 ? "n/a" : `Alder ${i}`))).toMatchObject({count: 1, first: "Sales!A6"});
  });

  test("in a list of deals they are said too", () => {
    expect(under((i) => (i === 4 ? null : `Alder ${i % 3}`))).toMatchObject({count: 1, first: "Sales!A6"});
  });

  test("nothing is said where all have one", () => expect(under((i) => `Alder ${i}`)).toBeUndefined());
});
