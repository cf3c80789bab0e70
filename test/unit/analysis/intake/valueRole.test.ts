import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {chosen, sheetOf, understood} from "../sheet";

/** What a column without a telling heading is taken for. */
function roleOf(values: readonly Cell[], heading = "Column1") {
  const rows = Array.from({length: 12}, (_, i): Cell[] => [`Firm ${i}`, 100 + i * i, values[i % values.length]]);
  const {role, confidence} = understood(sheetOf([["Company", "ARR", heading], ...rows])).columns[2];
  return {role, confidence};
}

describe("what values say where the heading says nothing", () => {
  test.each<[string, string, Cell[]]>([
    ["email", "", ["ann@acme.com", "bob@beta.de", "eve@firma.vn", "dan@x.ir"]],
    ["website", "xyz", ["https://acme.com", "www.beta.de", "http://firma.vn/a"]],
    ["domain", "F5", ["acme.com", "beta.de", "firma.com.vn"]],
    ["phone", "Column1", ["+49 30 1234567", "(030) 555 12 34", "+84 28 3822 1234"]],
    ["currency", "Spalte1", ["EUR", "USD"]],
    ["country", "Столбец", ["Germany", "Vietnam", "Iran", "France"]],
    ["country", "", ["Deutschland", "Österreich", "Schweiz"]],
    ["country", "", ["آلمان", "ایران", "ترکیه"]],
    ["industry", "Kolom", ["Software", "Retail", "Health care", "Logistics"]],
    ["industry", "", ["Sản xuất", "Bán lẻ", "Y tế", "Giáo dục"]],
    ["title", "x", ["Geschäftsführer", "Einkaufsleiter", "Sachbearbeiterin"]],
    ["title", "", ["مدیرعامل", "مدیر فروش", "کارشناس مالی"]],
    ["employees", "Group", ["1-10", "11-50", "51-200", "201-500", "1000+"]],
  ])("%s, under the heading %j", (role, heading, values) => {
    const found = roleOf(values, heading);
    expect(found.role).toBe(role);
    expect(found.confidence).toBeGreaterThan(0.5);
    expect(found.confidence).toBeLessThan(0.8);
  });

  test.each<[string, Cell[]]>([
    ["colours", ["red", "green", "blue"]],
    ["money in bands", ["€1-10", "€11-50", "€51-200"]],
    ["plans", ["Basic", "Pro", "Enterprise"]],
    ["people", ["Ann Lee", "Bob Ray", "Cy Dee"]],
    ["yes and no", ["yes", "no"]],
  ])("nothing of %s", (_, values) => {
    expect(roleOf(values)).toEqual({role: undefined, confidence: 0});
  });

  test("a heading that is understood counts for more", () => {
    expect(roleOf(["Software", "Retail", "Health care"], "Pain point").role).toBe("pain_point");
  });

  test("a sheet whose headings are Column1, Column2 still has its customer and its amount", () => {
    const rows = Array.from({length: 12}, (_, i): Cell[] => [`Firm ${i} GmbH`, ["Germany", "France", "Spain"][i % 3], `${100 + i},50 €`]);
    const found = understood(sheetOf([["Column1", "Column2", "Column3"], ...rows]));
    expect(chosen(found)).toEqual({customer: "Column1", amount: "Column3", metric: "Column3"});
    expect(found.columns.map(({role}) => role)).toEqual(["company", "country", "amount"]);
  });
});
