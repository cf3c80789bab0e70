import {headingWords} from "./headingWords";

const LABELS: ReadonlySet<string> = new Set(
  (
    "total|totals|grand total|sub total|subtotal|sum|sums|overall|overall total|total sum|summe|summen|gesamt|gesamtsumme|zwischensumme|insgesamt|total general|total generale|somme|sous total|" +
    "totale|totale generale|suma|suma total|soma|total geral|totaal|eindtotaal|tong|tong cong|tong so|cong|جمع|جمع کل|مجموع|مجموع کل|کل|المجموع|الاجمالی|итого|всего|toplam|genel toplam|razem|suma razem|celkem|osszesen|summa|i alt|" +
    "totalt|jumlah|total keseluruhan|合計|合计|总计|總計|总和|합계|총계|รวม|कुल"
  ).split("|"),
);

/** A cheap first look, for names by the million: how a label can begin. */
const BEGINS =
  /^[^\p{L}]*(?:grand|sub|tot|sum|over|ges|zwis|insg|som|sous|sum|soma|ein|t[oổ]ng|c[oộ]ng|جمع|مجموع|کل|المجموع|الإجمالي|الاجمالی|итого|всего|gen|raz|cel|össz|ossz|i alt|jum|合|总|總|합|총|รวม|कुल)/iu;

/**
 * Whether a cell's text labels a row of totals, in any of the languages people send.
 *
 * @example isTotalsLabel("Tổng cộng:") // true
 */
export function isTotalsLabel(text: string): boolean {
  if (text.length > 40 || !BEGINS.test(text)) return false;
  return LABELS.has(headingWords(text).replace(/ ?\d+$/, ""));
}
