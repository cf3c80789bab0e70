import {expect, test} from "vitest";
import type {Cell} from "../../../../src/domain/cell";
import {choose, sheetOf, TODAY, understood, valueOf} from "../sheet";

/** A column of these values, over and over, beside names and amounts: what intake makes of it. */
function columnOf(heading: string, cells: readonly Cell[]) {
  const rows = Array.from({length: Math.max(cells.length, 12)}, (_, i): Cell[] => [`Firm ${i}`, cells[i % cells.length], 10 + i]);
  const read = sheetOf([["Company", heading, "ARR"], ...rows]);
  const choices = {amountHeading: "ARR"};
  return {column: understood(read, choices).columns[1], values: valueOf(read.attributes(choose(choices), TODAY)).attributes[1].values};
}

/** Ranges as people write them, divided by bars, and their ends. */
const BANDS: readonly (readonly [string, string, string])[] = [
  ["dashes", "20–50|51–200|201–500", "20..50 51..200 201..500"],
  ["employees", "1-10 employees|11-50 employees|51-200 employees|1000+ employees", "1..10 11..50 51..200 1000..Infinity"],
  ["millions", "1 to 5 m|5 to 10 m|10 to 50 m", "1e6..5e6 5e6..1e7 1e7..5e7"],
  ["de", "unter 10|10 bis 49|50 bis 249|ab 250", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["de2", "bis zu 10 Mitarbeiter|11 bis 50 Mitarbeiter|mehr als 50 Mitarbeiter", "-Infinity..10 11..50 50..Infinity"],
  ["de3", "1–9 MA|10–49 MA|50 und mehr", "1..9 10..49 50..Infinity"],
  ["fr", "moins de 10|de 10 à 49|de 50 à 249|250 et plus", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["fr2", "1 à 9 salariés|10 à 49 salariés|plus de 50 salariés", "1..9 10..49 50..Infinity"],
  ["es", "menos de 10|de 10 a 49|entre 50 y 249|más de 250", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["es2", "1 a 9 empleados|10 a 49 empleados|50 o más empleados", "1..9 10..49 50..Infinity"],
  ["pt", "menos de 10|de 10 a 49|50 a 249|mais de 250", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["pt2", "até 9 funcionários|10 a 49 funcionários|acima de 50 funcionários", "-Infinity..9 10..49 50..Infinity"],
  ["it", "meno di 10|da 10 a 49|tra 50 e 249|oltre 250", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["it2", "fino a 9 dipendenti|10-49 dipendenti|più di 50 dipendenti", "-Infinity..9 10..49 50..Infinity"],
  ["nl", "minder dan 10|10 tot 49|50 t/m 249|meer dan 250", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["vi", "dưới 10 người|từ 10 đến 49 người|50 - 249 người|trên 250 người", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["vi2", "Dưới 1 tỷ|1 - 5 tỷ|5 - 10 tỷ|Trên 10 tỷ", "-Infinity..1e9 1e9..5e9 5e9..1e10 1e10..Infinity"],
  ["fa", "کمتر از ۱۰ نفر|۱۰ تا ۴۹ نفر|۵۰ الی ۲۴۹ نفر|بیش از ۲۵۰ نفر", "-Infinity..10 10..49 50..249 250..Infinity"],
  ["fa2", "زیر ۱۰|بین ۱۰ تا ۴۹|۵۰ به بالا", "-Infinity..10 10..49 50..Infinity"],
  ["money", "<$1M|$1M-$10M|$10M–$50M|>$50M", "-Infinity..1e6 1e6..1e7 1e7..5e7 5e7..Infinity"],
  [
    "money2",
    "Under $1 Million|$1 Million to $5 Million|$5 Million to $10 Million|Over $10 Million",
    "-Infinity..1e6 1e6..5e6 5e6..1e7 1e7..Infinity",
  ],
  ["thousands", "0-10k|10k-50k|50k-100k|100k+", "0..1e4 1e4..5e4 5e4..1e5 1e5..Infinity"],
  ["euro mio", "0–1 Mio. €|1–5 Mio. €|5–10 Mio. €|> 10 Mio. €", "0..1e6 1e6..5e6 5e6..1e7 1e7..Infinity"],
  [
    "linkedin",
    "1|2-10|11-50|51-200|201-500|501-1,000|1,001-5,000|5,001-10,000|10,001+",
    "1..1 2..10 11..50 51..200 201..500 501..1000 1001..5000 5001..10000 10001..Infinity",
  ],
  ["de point", "1.001-5.000|5.001-10.000|201-500", "1001..5000 5001..10000 201..500"],
  ["em spaces", "1 — 10|11 — 50|51 — 200", "1..10 11..50 51..200"],
  ["tilde", "1~10|11~50|51~200", "1..10 11..50 51..200"],
  ["jp", "1～10名|11～50名|51名以上", "1..10 11..50 51..Infinity"],
  ["zh", "1-10人|11-50人|50人以上|10人以下", "1..10 11..50 50..Infinity -Infinity..10"],
  ["pct", "0-10%|10-20%|20%+", "0...1 .1...2 .2..Infinity"],
  ["le", "≤ 10|11 - 50|≥ 51", "-Infinity..10 11..50 51..Infinity"],
  ["and above", "10 and below|11-50|51 and above", "-Infinity..10 11..50 51..Infinity"],
  ["Small (1-49)", "Small (1-49)|Medium (50-249)|Large (250+)", "1..49 50..249 250..Infinity"],
  ["brackets", "[1-10]|[11-50]|[51-200]", "1..10 11..50 51..200"],
  ["labels", "A: 1-10|B: 11-50|C: 51-200", "1..10 11..50 51..200"],
  ["ru", "до 10|от 10 до 49|более 50", "-Infinity..10 10..49 50..Infinity"],
  ["pl", "do 10|10-49|powyżej 50", "-Infinity..10 10..49 50..Infinity"],
  ["ar", "أقل من ١٠|من ١٠ إلى ٤٩|أكثر من ٥٠", "-Infinity..10 10..49 50..Infinity"],
];

test.each(BANDS)("ranges in %s are ordered bands", (_, cells, expected) => {
  const {column, values} = columnOf("Employees band", cells.split("|"));
  const ends = expected.split(" ").map((band) => band.split("..").map(Number));
  expect(column.kind).toBe("band");
  const ascending = [...ends].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  expect(values.kind === "text" && values.bands?.map((band) => band && [band.low, band.high])).toEqual(ascending);
});

/** Yes and no. */
const ANSWERS: readonly (readonly [string, readonly Cell[]])[] = [
  ["en", ["Yes", "No"]],
  ["en2", ["Y", "N"]],
  ["en3", ["TRUE", "FALSE"]],
  ["bool", [true, false]],
  ["checks", ["✓", "✗"]],
  ["box", ["☑", "☐"]],
  ["de", ["Ja", "Nein"]],
  ["fr", ["Oui", "Non"]],
  ["es", ["Sí", "No"]],
  ["pt", ["Sim", "Não"]],
  ["it", ["Sì", "No"]],
  ["it2", ["Vero", "Falso"]],
  ["nl", ["Ja", "Nee"]],
  ["vi", ["Có", "Không"]],
  ["vi2", ["Đúng", "Sai"]],
  ["vi nfd", ["Có".normalize("NFD"), "Không".normalize("NFD")]],
  ["fa", ["بله", "خیر"]],
  ["fa2", ["آری", "نه"]],
  ["fa3", ["بلی", "خير"]],
  ["fa4", ["دارد", "ندارد"]],
  ["ru", ["Да", "Нет"]],
  ["pl", ["Tak", "Nie"]],
  ["sv", ["Ja", "Nej"]],
  ["fi", ["Kyllä", "Ei"]],
  ["tr", ["Evet", "Hayır"]],
  ["ar", ["نعم", "لا"]],
  ["ja", ["はい", "いいえ"]],
  ["zh", ["是", "否"]],
  ["ko", ["예", "아니오"]],
  ["id", ["Ya", "Tidak"]],
  ["cs", ["Ano", "Ne"]],
  ["hu", ["Igen", "Nem"]],
  ["ro", ["Da", "Nu"]],
  ["el", ["Ναι", "Όχι"]],
  ["th", ["ใช่", "ไม่ใช่"]],
  ["hi", ["हाँ", "नहीं"]],
  ["with na", ["Yes", "No", "n/a"]],
  ["vrai", ["VRAI", "FAUX"]],
  ["wahr", ["WAHR", "FALSCH"]],
  ["verdadero", ["VERDADERO", "FALSO"]],
];

test.each(ANSWERS)("answers in %s are yes or no", (_, cells) => expect(columnOf("Newsletter opt in", cells).column.kind).toBe("boolean"));
