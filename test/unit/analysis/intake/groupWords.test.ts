import {describe, expect, test} from "vitest";
import {namesGroup} from "../../../../src/analysis/intake/groupWords";

describe("namesGroup()", () => {
  test.each([
    ...["North", "North-West", "EMEA", "DACH region", "Key accounts", "Group A", "Tier 1", "Rest of the world", "Others"],
    ...["Süd", "Großkunden", "Deutschland Nord", "Grands comptes", "Région Ouest", "Cuentas clave", "Zona norte", "Altri clienti"],
    ...["Miền Bắc", "Khách hàng lớn", "Miền Trung và Tây Nguyên", "شمال", "مشتریان کلیدی", "گروه ۲", "Germany", "Đức", "آلمان"],
    ...["Our friends:", "Partners (12)"],
  ])("%s names one", (text) => expect(namesGroup(text)).toBe(true));

  test.each(["Northwind", "Direct Line", "New York Bakery", "Hartwell", "Firm 1", "A", "1", "The", "Đông Á Bank", "شرکت شمال سبز"])(
    "%s may be a customer",
    (text) => expect(namesGroup(text)).toBe(false),
  );
});
