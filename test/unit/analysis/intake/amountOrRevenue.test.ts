import {describe, expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {chosen, note, sheetOf, understood} from "../sheet";

/** Below this confidence the pane asks (`ui/parts/ColumnPicker`). */
const SURE = 0.7;

const FIRMS = ["Aldaby", "Barside", "Corvale", "Dunmere"];
/** Names in the first column, figures in the others. */
const sheetWith = (headings: readonly string[]) =>
  understood(
    sheetOf([[...headings], ...FIRMS.map((firm, i): Cell[] => headings.map((_, c) => (c === 0 ? firm : 12_300 * (c + 1) + 1_700 * i * (c + 2))))]),
  );

/** Revenue with a customer: what a supplier makes with them, or what they make themselves. By language: the customer, the open heading, one that is certainly what they pay us, one of sales. */
const OPEN: readonly (readonly [string, string, string, string, string])[] = [
  ["en", "Customer", "Customer revenue", "Invoiced", "Orders"],
  ["vi", "Khách hàng", "Doanh thu năm", "Giá trị hợp đồng", "Số đơn hàng"],
  ["fa", "مشتری", "درآمد مشتری", "مبلغ قرارداد", "تعداد سفارش‌ها"],
  ["de", "Kunde", "Kundenumsatz", "Auftragswert", "Anzahl Aufträge"],
  ["fr", "Client", "CA client", "Montant facturé", "Nombre de commandes"],
  ["es", "Cliente", "Facturación cliente", "Importe del contrato", "Número de pedidos"],
  ["it", "Cliente", "Fatturato cliente", "Importo contratto", "Numero ordini"],
];

describe("revenue that may be the customer's or ours", () => {
  test.each(OPEN)("in %s: as the only money of a list it is what they pay us, and the pane asks", (_, customer, open) => {
    const found = sheetWith([customer, open]);
    expect(chosen(found).amount).toBe(open);
    expect(found.columns[1].role).toBe("amount");
    expect(found.columns[1].confidence).toBeLessThan(SURE);
  });

  test.each(OPEN)("in %s: in a list that counts orders it is what they pay us, and the pane need not ask", (_, customer, open, _amount, orders) => {
    const found = sheetWith([customer, open, orders]);
    expect(found.columns.map(({role}) => role)).toEqual(["company", "amount", "deals"]);
    expect(found.columns[1].confidence).toBeGreaterThanOrEqual(SURE);
  });

  test.each(OPEN)("in %s: beside an amount it is the customer's own", (_, customer, open, amount) => {
    const found = sheetWith([customer, open, amount]);
    expect(chosen(found).amount).toBe(amount);
    expect(found.columns.map(({role}) => role)).toEqual(["company", "revenue", "amount"]);
  });
});

/** Revenue that a heading says to be the customer's own: the firm's, or a year's of the customer's. */
const OWN: readonly (readonly [string, string, string])[] = [
  ["en", "Customer", "Company revenue"],
  ["en", "Customer", "Customer's annual revenue"],
  ["vi", "Khách hàng", "Doanh thu hàng năm của khách hàng"],
  ["fa", "مشتری", "درآمد سالانه شرکت"],
  ["de", "Kunde", "Firmenumsatz"],
  ["fr", "Client", "CA annuel de l'entreprise"],
  ["es", "Cliente", "Ingresos anuales del cliente"],
];

test.each(OWN)("in %s: %s, %s is never taken for what they pay us; the pane asks for an amount", (_, customer, own) => {
  const found = sheetWith([customer, own]);
  expect(found.columns[1].role).toBe("revenue");
  expect(chosen(found).amount).toBeUndefined();
  expect(note(found, "noAmountColumn")).toEqual({code: "noAmountColumn", sheet: "Sales"});
});

/** Revenue of a year that is named, with us or theirs: a year before is no last activity. */
test.each([
  "Sales last year",
  "Revenue last year",
  "Umsatz Vorjahr",
  "Umsatz letztes Jahr",
  "CA année dernière",
  "Ventas año anterior",
  "Doanh thu năm trước",
  "فروش سال گذشته",
])("%s is money", (heading) => expect(chosen(sheetWith(["Customer", heading])).amount).toBe(heading));
