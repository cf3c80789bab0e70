import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, note, problemOf, sheetOf, TODAY, understood, valueOf, customersOf} from "../sheet";

/** A column of these values, over and over, beside names and amounts: what intake makes of it. */
function columnOf(heading: string, cells: readonly Cell[], count = Math.max(cells.length, 12)) {
  const rows = Array.from({length: count}, (_, i): Cell[] => [`Firm ${String.fromCharCode(65 + i)}x`, cells[i % cells.length], 10 + i]);
  const read = sheetOf([["Company", heading, "ARR"], ...rows]);
  const found = understood(read, {amountHeading: "ARR"});
  const {values} = valueOf(read.attributes(choose({amountHeading: "ARR"}), TODAY)).attributes[1];
  return {...found.columns[1], texts: values.kind === "number" ? [] : values.texts, variants: found.variants};
}

describe("several values in a cell", () => {
  test.each<[string, string[]]>([
    ["semicolons", ["CRM; ERP", "ERP;BI", "CRM"]],
    ["commas", ["CRM, ERP", "ERP, BI", "CRM", "BI, CRM, ERP", "ERP", "BI"]],
    ["bars", ["CRM | ERP", "ERP|BI", "CRM"]],
    ["line breaks", ["CRM\nERP", "ERP\r\nBI", "CRM"]],
    ["line breaks of old Macs", ["CRM\rERP", "ERP\rBI", "CRM"]],
    ["Persian semicolons", ["CRM؛ ERP", "ERP؛ BI", "CRM"]],
    ["Persian commas", ["CRM، ERP", "ERP، BI", "CRM", "BI، CRM، ERP", "ERP", "BI"]],
    ["Chinese commas", ["CRM、ERP", "ERP、BI", "CRM", "BI、CRM、ERP", "ERP", "BI"]],
    ["full-width semicolons", ["CRM；ERP", "ERP；BI", "CRM"]],
    ["lines with bullets", ["• CRM\n• ERP", "• ERP\n• BI", "• CRM"]],
  ])("divided by %s", (_, cells) => expect(columnOf("Tools", cells)).toMatchObject({kind: "many", texts: ["CRM", "ERP", "BI"]}));

  test.each([
    [["Berlin, Germany", "Paris, France", "Madrid, Spain", "Rome, Italy", "Oslo, Norway", "Bonn, Germany"]],
    [["Smith, Inc.", "Jones, LLC"]],
    [["Retail, food", "Retail, other", "Retail, fashion", "Tech, software", "Tech, hardware"]],
  ])("%j are one value each", (cells) => expect(columnOf("Location", cells).kind).toBe("text"));
});

const BIG_NUMBERS = [4711023, 1710044, 9110078, 510101, 3310150, 5510233, 4410301, 2210411, 1310422, 8810433, 7710444, 6610555];
const coded = (prefix: string) => BIG_NUMBERS.map((_, i) => `${prefix}${String(i + 1).padStart(3, "0")}`);

describe("keys, constants and free text are set apart", () => {
  test.each<[string, Cell[]]>([
    ["Kundennummer", BIG_NUMBERS],
    ["Numéro client", BIG_NUMBERS],
    ["Nº cliente", BIG_NUMBERS],
    ["کد مشتری", BIG_NUMBERS],
    ["Codice cliente", BIG_NUMBERS],
    ["Mã KH", coded("KH")],
    ["Ref", coded("AB-")],
    ["Code", coded("or-")],
    ["STT", BIG_NUMBERS.map((_, i) => i + 1)],
    ["ردیف", BIG_NUMBERS.map((_, i) => (i + 1).toLocaleString("fa-IR"))],
    ["Record", coded("0015g00000A1b2")],
    ["VAT no.", coded("DE123456")],
  ])("%s is a key", (heading, cells) => expect(columnOf(heading, cells).kind).toBe("id"));

  test.each<[string, Cell[]]>([
    ["Source", ["CRM"]],
    ["Year", [2024]],
    ["Source", ["CRM", "crm ", "CRM "]],
    ["Source", ["CRM", "n/a"]],
    ["Nguồn", ["Nhập tay".normalize("NFC"), "Nhập tay".normalize("NFD")]],
  ])("%s is the same everywhere in %j", (heading, cells) => expect(columnOf(heading, cells).kind).toBe("constant"));

  test("sentences are text", () => {
    const sentences = BIG_NUMBERS.map((_, i) => `Called ${i} times, wants a demo of part ${i} in June`);
    expect(columnOf("Bemerkung", sentences)).toMatchObject({kind: "text", role: "notes"});
  });
});

const NOTHINGS =
  "n/a|N/A|#N/A|-|--|—|…|?|Select|- Select -|Please select|(blank)|(leer)|null|NULL|<null>|None|-none-|(none)|unknown|Unknown|undefined|NaN|tbd|not specified|(not set)|[blank]|0000-00-00|" +
  "k.A.|keine Angabe|unbekannt|inconnu|non renseigné|(vide)|desconocido|sin datos|(vacías)|(en blanco)|không rõ|chưa có|(trống)|نامشخص|ندارد|نا معلوم|(خالی)|não informado|sem dados|" +
  "non disponibile|nessuno|n.v.t.|geen|brak danych|не указано|belirtilmemiş|غير محدد|#REF!|#DIV/0!|#VALUE!|#NAME?|#NUM!|#NULL!|#CALC!|#SPILL!|Ｎ／Ａ|$ -";

test.each(NOTHINGS.split("|"))("%s is missing, and counted as such", (text) =>
  expect(columnOf("Industry", ["IT", "Law", "Health", text, "IT", "Law"]).filled).toBeCloseTo(10 / 12, 12),
);

test.each([
  ["دارد", "ندارد"],
  ["Có", "Không có"],
  ["Yes", "None"],
])("%s and %s are answers beside one another", (yes, no) => expect(columnOf("CRM?", [yes, no])).toMatchObject({kind: "boolean", filled: 1}));

describe("what separators mean", () => {
  const amounts = (cells: Cell[], beside: Cell[] = []) => {
    const rows = cells.map((cell, i): Cell[] => [`F${i}`, cell, beside[i] ?? ""]);
    const read = sheetOf([["Company", "ARR", "Budget"], ...rows]);
    return [note(understood(read, {amountHeading: "ARR"}), "ambiguousNumbers") !== undefined, ...customersOf(read, {amountHeading: "ARR"}).amount];
  };
  test.each<[string[], string[], boolean, number[]]>([
    [["1.234", "5.678", "9.012"], [], true, [1234, 5678, 9012]],
    [["1,234", "5,678", "9,012"], [], true, [1234, 5678, 9012]],
    [["1.234 €", "567 €", "9.012 €"], [], true, [1234, 567, 9012]],
    [["1.234", "5.678", "9.012"], ["1,5", "2,5", "3,5"], false, [1234, 5678, 9012]],
    [["1,234", "5,678", "9,012"], ["1.5", "2.5", "3.5"], false, [1234, 5678, 9012]],
    [["1.234", "5,678.5", "9.012"], [], false, [1.234, 5678.5, 9.012]],
    [["1.234", "5.678,5", "9.012"], [], false, [1234, 5678.5, 9012]],
    [["0.500", "1.234", "2.750"], [], false, [0.5, 1.234, 2.75]],
    [["1.234.567", "5.678", "9.012"], [], false, [1234567, 5678, 9012]],
    [["۱,۲۳۴", "۵,۶۷۸", "۹,۰۱۲"], [], false, [1234, 5678, 9012]],
  ])("%j beside %j: asked about %s", (cells, beside, isAsked, numbers) => expect(amounts(cells, beside)).toEqual([isAsked, ...numbers]));
});

describe("currencies are never added in silence", () => {
  const mixed = (rows: Cell[][], headings: string[], formats?: string[][]) => {
    const read = sheetOf([headings, ...rows], formats === undefined ? {} : {formats});
    return problemOf(read.customers(choose(), TODAY));
  };
  test.each<[string[], string[]]>([
    [
      ["$100", "€200", "$300"],
      ["USD", "EUR"],
    ],
    [
      ["100 USD", "£200", "300 USD"],
      ["USD", "GBP"],
    ],
    [
      ["1.000.000 ₫", "200 USD", "3.000.000 ₫"],
      ["VND", "USD"],
    ],
    [
      ["۱۰۰ ریال", "۲۰۰ تومان", "۳۰۰ ریال"],
      ["IRR", "IRT"],
    ],
    [
      ["CHF 100", "200 €", "CHF 300"],
      ["CHF", "EUR"],
    ],
    [
      ["R$ 100", "$200", "R$ 300"],
      ["BRL", "USD"],
    ],
  ])("in the cells: %j", (cells, currencies) =>
    expect(
      mixed(
        cells.map((cell, i) => [`F${i}`, cell]),
        ["Company", "ARR"],
      ),
    ).toEqual({code: "mixedCurrencies", heading: "ARR", currencies, cell: "Sales!B3"}),
  );

  test.each<[string[]]>([[["EUR", "USD", "EUR"]], [["€", "$", "€"]], [["EUR - Euro", "USD - U.S. Dollar", "EUR - Euro"]]])(
    "in a column beside: %j",
    (codes) =>
      expect(
        mixed(
          codes.map((code, i) => [`F${i}`, i + 1, code]),
          ["Company", "ARR", "Currency"],
        ),
      ).toMatchObject({currencies: ["EUR", "USD"]}),
  );

  test("in the number formats; the one that the user picks counts", () => {
    const formats = [
      ["", ""],
      ["", "#,##0 [$€-407]"],
      ["", '"$"#,##0'],
      ["", "#,##0 [$€-407]"],
    ];
    const rows: Cell[][] = [
      ["A", 1],
      ["B", 2],
      ["C", 3],
    ];
    expect(mixed(rows, ["Company", "ARR"], formats)).toMatchObject({currencies: ["EUR", "USD"]});
    const read = sheetOf([["Company", "ARR"], ...rows], {formats});
    expect(Array.from(customersOf(read, {currency: "EUR"}).amount)).toEqual([1, Number.NaN, 3]);
  });
});

test.each<[string, string[]]>([
  ["composed and decomposed Vietnamese", ["Công nghệ".normalize("NFC"), "Công nghệ".normalize("NFD")]],
  ["composed and decomposed French", ["Santé".normalize("NFC"), "Santé".normalize("NFD")]],
  ["Arabic and Persian yeh", ["فناوری", "فناوري"]],
  ["Arabic and Persian kaf", ["بانک", "بانك"]],
  ["half-spaces, spaces and none", ["نرم\u200cافزار", "نرم افزار", "نرمافزار", "نرم\u200c\u200cافزار"]],
  ["lengthened letters", ["فنـاوری", "فناوری"]],
  ["direction marks", ["\u200fفناوری\u200f", "فناوری"]],
  ["zero-width joiners and spaces", ["Re\u200dtail", "Retail", "Retail\u200b", "\ufeffRetail", "Re\u00adtail"]],
  ["hard and repeated spaces", ["Real\u00a0estate", "Real  estate", " Real estate ", "Real estate"]],
  ["capitals", ["RETAIL", "Retail"]],
  ["full-width letters", ["ＩＴ", "IT"]],
])("%s are the same text", (_, spellings) => expect(columnOf("Industry", [...spellings, "Other"]).texts).toEqual([spellings[0], "Other"]));

describe("spellings that may be one value are proposed, and kept apart until somebody says so", () => {
  test.each<[string, string[]]>([
    ["Country", ["United States", "United States.", "USA", "U.S.A."]],
    ["Land", ["Deutschland", "Germany", "DE"]],
    ["Country", ["UK", "United Kingdom", "Great Britain", "GB"]],
    ["Quốc gia", ["Việt Nam", "Vietnam", "VN"]],
    ["کشور", ["ایران", "جمهوری اسلامی ایران", "Iran"]],
    ["País", ["España", "Spain", "Espana"]],
    ["Secteur", ["Santé", "Sante"]],
    ["Industry", ["E-Commerce", "Ecommerce", "E commerce"]],
    ["Industry", ["Oil & Gas", "Oil and Gas"]],
    ["Industry", ["Technology", "Technolgy"]],
  ])("%s: %j", (heading, spellings) => {
    const {variants, texts} = columnOf(heading, [...spellings, "Zzyzx"], 2 * (spellings.length + 1));
    expect(variants.map(({value, variants: others}) => [value, ...others].sort())).toEqual([[...spellings].sort()]);
    expect(texts).toEqual([...spellings, "Zzyzx"]);
  });
});
