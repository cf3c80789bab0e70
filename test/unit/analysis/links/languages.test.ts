import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, TODAY, understood, valueOf} from "../sheet";
import {cellsOf, linkedIntake} from "./linkedSheets";

const CUSTOMERS = [
  ["K1", "Alder GmbH", "DE"],
  ["K2", "Birch SARL", "FR"],
  ["K3", "Cedar", "FR"],
  ["K4", "Dogwood", "ES"],
];

/** Two won deals of the first customer, a lost one of the second, an open one and a won one of the third: the same facts as people write them. */
interface Country {
  readonly customers: readonly string[];
  readonly headings: readonly string[];
  readonly stages: readonly [string, string, string, string, string];
  readonly money: (text: string) => string;
  readonly dates: readonly [string, string, string, string, string, string, string, string];
}

const dots = (text: string): string => text.replaceAll(".", "!").replaceAll(",", ".").replaceAll("!", ",");
const SLASHES = ["01/02/2025", "15/02/2025", "05/02/2025", "25/02/2025", "01/02/2025", "15/03/2025", "13/02/2025", "14/02/2025"] as const;
const DOTTED = ["01.02.2025", "15.02.2025", "05.02.2025", "25.02.2025", "01.02.2025", "15.03.2025", "13.02.2025", "14.02.2025"] as const;
const AMERICAN = ["2/1/2025", "2/15/2025", "2/5/2025", "2/25/2025", "2/1/2025", "3/15/2025", "2/13/2025", "2/14/2025"] as const;
// Jalali days of the same dates; checked with Intl.DateTimeFormat("en-u-ca-persian") of Node 20.
const JALALI = ["۱۴۰۳/۱۱/۱۳", "۱۴۰۳/۱۱/۲۷", "۱۴۰۳/۱۱/۱۷", "۱۴۰۳/۱۲/۰۷", "۱۴۰۳/۱۱/۱۳", "۱۴۰۳/۱۲/۲۵", "۱۴۰۳/۱۱/۲۵", "۱۴۰۳/۱۱/۲۶"] as const;
const PERSIAN_DIGITS = "۰۱۲۳۴۵۶۷۸۹";

const COUNTRIES: Readonly<Record<string, Country>> = {
  English: {
    customers: ["Account ID", "Account Name", "Country"],
    headings: ["Opportunity Name", "Account Name", "Stage", "Created Date", "Close Date", "Amount"],
    stages: ["Closed Won", "Won", "Closed Lost", "Negotiation", "Won - renewal"],
    money: (text) => `$${text}`,
    dates: AMERICAN,
  },
  German: {
    customers: ["Kundennummer", "Firma", "Land"],
    headings: ["Geschäft", "Kunde", "Phase", "Erstellt am", "Abschlussdatum", "Auftragswert"],
    stages: ["Gewonnen", "Abgeschlossen und gewonnen", "Verloren", "Verhandlung", "gewonnen"],
    money: (text) => `${dots(text)} €`,
    dates: DOTTED,
  },
  French: {
    customers: ["Code client", "Raison sociale", "Pays"],
    headings: ["Affaire", "Client", "Étape", "Date de création", "Date de clôture", "Montant HT"],
    stages: ["Gagnée", "Fermée/Gagnée", "Perdue", "Négociation", "Gagné"],
    money: (text) => `${text.replace(",", "\u202f").replace(".", ",")} €`,
    dates: SLASHES,
  },
  Spanish: {
    customers: ["Código", "Empresa", "País"],
    headings: ["Oportunidad", "Cliente", "Etapa", "Fecha de creación", "Fecha de cierre", "Importe"],
    stages: ["Ganada", "Cerrada ganada", "Perdida", "Negociación", "Ganado"],
    money: (text) => `${dots(text)} €`,
    dates: SLASHES,
  },
  Vietnamese: {
    customers: ["Mã KH", "Tên công ty", "Quốc gia"],
    headings: ["Mã cơ hội", "Khách hàng", "Giai đoạn", "Ngày tạo", "Ngày chốt", "Giá trị"],
    stages: ["Thắng", "Đã thắng", "Thua", "Đàm phán", "Thành công"],
    money: (text) => `${dots(text)} ₫`,
    dates: SLASHES,
  },
  Persian: {
    customers: ["کد مشتری", "نام شرکت", "کشور"],
    headings: ["شماره معامله", "مشتری", "مرحله", "تاریخ ایجاد", "تاریخ بستن", "مبلغ"],
    stages: ["برنده", "برده شده", "باخته", "مذاکره", "موفق"],
    money: (text) =>
      `${text
        .replaceAll(",", "٬")
        .replace(".", "٫")
        .replace(/\d/g, (digit) => PERSIAN_DIGITS[Number(digit)])} ریال`,
    dates: JALALI,
  },
};

function dealsOf({headings, stages, money, dates}: Country): Cell[][] {
  const [a, b, c, d, e] = stages;
  return [
    [...headings],
    ["A1", "Alder GmbH", a, dates[0], dates[1], money("1,200.50")],
    ["A2", "ALDER", b, dates[2], dates[3], money("2,000.00")],
    ["A3", "Birch SARL", c, dates[4], dates[5], money("900.00")],
    ["A4", "Cedar", d, dates[0], "", money("700.00")],
    ["A5", "Cedar", e, dates[6], dates[7], money("70.00")],
  ];
}

describe("a sheet of deals with amounts and dates as text", () => {
  test.each(Object.entries(COUNTRIES))("in %s says the same of each customer", (_, country) => {
    const customers = {title: "Customers", rows: [[...country.customers], ...CUSTOMERS]};
    const {intake, links} = linkedIntake(customers, [["deals", {title: "Deals", rows: dealsOf(country)}]]);
    const table = valueOf(intake.attributes(choose({links}), TODAY));
    expect(cellsOf(table, "Deals won")).toEqual([2, 0, 1, null]);
    expect(cellsOf(table, "Deals lost")).toEqual([0, 1, 0, null]);
    expect(cellsOf(table, "Open deals")).toEqual([0, 0, 1, null]);
    expect(cellsOf(table, "Amount won")).toEqual([3200.5, null, 70, null]);
    // From the first of February to the fifteenth, and from the fifth to the twenty-fifth; then one day.
    expect(cellsOf(table, "Median days to close")).toEqual([17, null, 1, null]);
    // Python: (date(2025, 2, 15) - date(1899, 12, 30)).days
    expect(cellsOf(table, "First purchase")).toEqual([45_703, null, 45_702, null]);
    expect(understood(intake, choose({links})).links?.[0]).toMatchObject({matchedRows: 5, byName: 1, missed: [{row: 4, name: "Dogwood"}]});
  });
});

describe("what became of a deal", () => {
  const customers = {title: "Customers", rows: [["Account ID", "Account Name", "Country"], ...CUSTOMERS]};
  const countsOf = (rows: Cell[][]) => {
    const {intake, links} = linkedIntake(customers, [["deals", {title: "Deals", rows}]]);
    const table = valueOf(intake.attributes(choose({links}), TODAY));
    return ["Deals won", "Deals lost", "Open deals"].map((heading) =>
      table.attributes.some((attribute) => attribute.heading === heading) ? cellsOf(table, heading) : undefined,
    );
  };

  test.each<[string, Cell, Cell]>([
    ["truth values", true, false],
    ["words", "Yes", "No"],
    ["ones and zeros", 1, 0],
  ])("is told by a column of %s, and one that is not closed is open", (_, yes, no) => {
    const rows = [
      ["Deal", "Account ID", "Is Won", "Is Closed", "Amount"],
      ["A1", "K1", yes, yes, 10],
      ["A2", "K2", no, yes, 20],
      ["A3", "K3", no, no, 30],
      ["A4", "K3", yes, yes, 40],
    ];
    expect(countsOf(rows)).toEqual([
      [1, 0, 1, null],
      [0, 1, 0, null],
      [0, 0, 1, null],
    ]);
  });

  test("is told by the values of a column, whatever it is called", () => {
    const rows = [
      ["Deal", "Account ID", "Ausgang", "Amount"],
      ["A1", "K1", "gewonnen", 10],
      ["A2", "K2", "verloren", 20],
      ["A3", "K3", "in Klärung", 30],
    ];
    expect(countsOf(rows)).toEqual([
      [1, 0, 0, null],
      [0, 1, 0, null],
      [0, 0, 1, null],
    ]);
  });
});
