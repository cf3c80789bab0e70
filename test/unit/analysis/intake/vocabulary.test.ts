import {describe, expect, test} from "vitest";
import {matchRole, roleMatcher} from "../../../../src/analysis/intake/roles";
import {ENGLISH} from "../../../../src/analysis/intake/vocabulary/english";
import {HEADING_LANGUAGES} from "../../../../src/analysis/intake/vocabulary/languages";
import {lexiconOf} from "../../../../src/analysis/intake/vocabulary/lexicon";
import {readHeading} from "../../../../src/analysis/intake/vocabulary/readHeading";
import {ROLE_RULES} from "../../../../src/analysis/intake/vocabulary/roleRules";

test("every idea that a rule names is one that the languages have words for", () => {
  const known = new Set(Object.keys(ENGLISH));
  const named = ROLE_RULES.flatMap(({needs, besides}) => [...needs.flat(), ...besides]);
  expect(named.filter((concept) => !known.has(concept))).toEqual([]);
});

describe("headings that stand in no list of ours, put together from words that are known", () => {
  test.each([
    ["Date of first purchase", "customer_since"],
    ["Datum der ersten Bestellung", "customer_since"],
    ["Fecha del primer pedido", "customer_since"],
    ["Date de première commande", "customer_since"],
    ["Ngày mua hàng đầu tiên", "customer_since"],
    ["تاریخ اولین سفارش", "customer_since"],
    ["Beschäftigtenzahl", "employees"],
    ["Nº de empleados", "employees"],
    ["Tổng số nhân viên", "employees"],
    ["تعداد نیروی انسانی", "employees"],
    ["Gesamtumsatz 2024", "amount"],
    ["Montant total TTC", "amount"],
    ["Valor del contrato", "amount"],
    ["Giá trị hợp đồng (VND)", "amount"],
    ["مبلغ قرارداد", "amount"],
    ["Firmenumsatz", "revenue"],
    ["CA annuel", "revenue"],
    ["گردش مالی سالانه", "revenue"],
    ["numberofemployees", "employees"],
    ["estimatedclosedate", "expected"],
    ["address1_city", "city"],
    ["Organization - Won deals", "deals"],
    ["Closed Lost Reason", "lost_reason"],
    ["Lead quality", "rating"],
    ["Kundennummer", "record_id"],
    ["custmer name", "company"],
  ])("matchRole(%j) is %s", (heading, role) => expect(matchRole(heading)?.role).toBe(role));
});

test("matchRole() is the same for composed and decomposed Vietnamese, and for Arabic and Persian letters", () => {
  expect(matchRole("Số nhân viên".normalize("NFD"))).toEqual(matchRole("Số nhân viên".normalize("NFC")));
  expect(matchRole("تعداد كاركنان")).toEqual(matchRole("تعداد کارکنان"));
  expect(matchRole("نام\u200cشرکت")?.role).toBe("company");
});

test.each(["Street name", "Market cap", "Fresh", "Delicassen", "Attribute 7", "Song"])("matchRole(%j) is no role of money, size or name", (heading) =>
  expect(["company", "amount", "plainRevenue", "revenue", "seats", "employees"]).not.toContain(matchRole(heading)?.role),
);

test("roleMatcher() knows only the languages it is given", () => {
  const withoutGerman = roleMatcher(lexiconOf(HEADING_LANGUAGES.filter(({codes}) => !codes.includes("de"))));
  expect(withoutGerman("Mitarbeiterzahl")).toBeUndefined();
  expect(withoutGerman("Employees")?.role).toBe("employees");
});

test("readHeading() takes words apart that are written as one", () => {
  const lexicon = lexiconOf(HEADING_LANGUAGES);
  const parts = (words: string) => readHeading(words, lexicon).map(({text}) => text);
  expect(parts("jahresumsatz")).toEqual(["jahres", "umsatz"]);
  expect(parts("annualrevenue")).toEqual(["annual", "revenue"]);
  expect(parts("年营业额")).toEqual(["年", "营业额"]);
});

test("matchRole() passes over a text that is too long for a heading, and reads the words beside a long one", () => {
  expect(matchRole("x".repeat(32_767))).toBeUndefined();
  expect(matchRole("revenue ".repeat(4_000))).toBeUndefined();
  expect(matchRole(`ARR ${"y".repeat(32_000)}`)?.role).toBe(matchRole("ARR qwyzz")?.role);
});
