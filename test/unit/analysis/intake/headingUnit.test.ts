import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {scaledCurrency} from "../../../../src/analysis/intake/headingUnit";
import {note, sheetOf, understood} from "../sheet";

describe("scaledCurrency(heading)", () => {
  test.each([
    ["Umsatz 2024 (T€)", "T€"],
    ["Jahresumsatz (Mio. €)", "Mio. €"],
    ["Umsatz TEUR", "TEUR"],
    ["CA facturé 2025 (k€ HT)", "k€"],
    ["CA en M€", "M€"],
    ["CA (milliers d’euros)", "milliers d’euros"],
    ["Ventas (miles de €)", "miles de €"],
    ["Revenue (USD m)", "USD m"],
    ["Sales $000s", "$000s"],
    ["Revenue (in 1000 USD)", "× 1000 USD"],
    ["Revenue in thousands of USD", "thousands of USD"],
    ["Lifetime value (£k)", "£k"],
    ["Doanh thu (triệu đồng)", "triệu đồng"],
    ["Doanh thu (triệu đồng)".normalize("NFD"), "triệu đồng"],
    ["Doanh số (tỷ VNĐ)", "tỷ VNĐ"],
    ["فروش (میلیون تومان)", "میلیون تومان"],
  ])("%s counts in %s", (heading, unit) => expect(scaledCurrency(heading)).toBe(unit));

  test.each(["Revenue (EUR)", "Umsatz in €", "Doanh thu (đồng)", "Umsatz B2B EUR", "MRR in $", "Revenue 2024", "Team size", "Sales 1000", ""])(
    "%s counts in no thousands of a currency",
    (heading) => expect(scaledCurrency(heading)).toBeUndefined(),
  );
});

describe("a heading in thousands or millions", () => {
  const rows: Cell[][] = [
    ["Alder", 12.5, 30],
    ["Birch", 20, 7],
    ["Cedar", 31, 9],
  ];
  const found = (heading: string, formats?: string[][]) => understood(sheetOf([["Customer", heading, "Seats"], ...rows], formats && {formats}));

  test("finish() calls the unit what the heading calls it, so that 20 under millions is shown as no €20", () => {
    expect(found("Invoiced (Mio. €)").columns[1]).toMatchObject({role: "amount", currency: "Mio. €"});
    const format = ["", "#,##0 [$€-407]", ""];
    expect(found("Invoiced (Mio. €)", [["", "", ""], format, format, format]).columns[1].currency).toBe("Mio. €");
    expect(found("Invoiced (€)").columns[1].currency).toBe("EUR");
  });

  test("finish() takes cells that say their currency themselves at their word", () => {
    const said = understood(
      sheetOf([
        ["Customer", "Invoiced (Mio. €)"],
        ["Alder", "12,5 Mio. €"],
        ["Birch", "20 Mio. €"],
        ["Cedar", "31,25 Mio. €"],
      ]),
    );
    expect(said.columns[1].currency).toBe("EUR");
    expect(note(said, "mixedCurrencies")).toBeUndefined();
  });
});
