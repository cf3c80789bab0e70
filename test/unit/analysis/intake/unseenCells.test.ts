import {expect, test} from "vitest";
import {dateOf} from "../../../../src/analysis/intake/dateText";
import {isMissingText} from "../../../../src/analysis/intake/missingText";
import {numberText, readNumber} from "../../../../src/analysis/intake/numberText";
import {isoDate} from "../../../../src/analysis/intake/understand";
import type {Cell} from "../../../../src/domain/cell";
import {choose, sheetOf, TODAY, understood, valueOf} from "../sheet";

/**
 * Cells as people write them, by whole columns: a name, the heading, the cells and what they mean, divided by bars. Written down before they were measured (2026-11-22): 100 of the first 289 cells were read right at first sight,
 * and, after the rules were mended on those, 77 of the last 85 (25 by the rules before), which had not been looked at.
 */
type Column = readonly [string, string, string, string];

/** A column of these cells, over and over, beside names and amounts: its kind, and what intake makes of each cell. */
function columnOf(heading: string, cells: readonly Cell[]) {
  const rows = Array.from({length: Math.max(2 * cells.length, 12)}, (_, i): Cell[] => [`Firm ${i}`, cells[i % cells.length], 10 + i]);
  const read = sheetOf([["Company", heading, "ARR"], ...rows]);
  const choices = {amountHeading: "ARR"};
  const {values} = valueOf(read.attributes(choose(choices), TODAY)).attributes[1];
  return {kind: understood(read, choices).columns[1].kind, values, count: cells.length};
}

const cellsOf = (cells: string): Cell[] => cells.split("|").map((cell) => (cell === "" ? null : cell));

/** Days that months, quarters, weeks and whole dates begin with. */
const DATES: readonly Column[] = [
  ["q en", "Closed", "Q1 2024|Q3 2023|Q4 2022", "2024-01-01|2023-07-01|2022-10-01"],
  ["q iso", "Closed", "2024-Q3|2023-Q1|2024-Q4", "2024-07-01|2023-01-01|2024-10-01"],
  ["q short", "Closed", "1Q24|3Q23|4Q22", "2024-01-01|2023-07-01|2022-10-01"],
  ["q slash", "Closed", "Q1/2024|Q4/23|Q2/24", "2024-01-01|2023-10-01|2024-04-01"],
  ["vi months T", "Ngày ký", "T1/2024|T12/2023|T7/2024", "2024-01-01|2023-12-01|2024-07-01"],
  ["vi quarters", "Ngày ký", "Quý 3/2024|Quý 1/2023|quý 4 năm 2022", "2024-07-01|2023-01-01|2022-10-01"],
  ["vi roman", "Ngày ký", "Quý III/2024|Quý I/2023|Quý IV/2022", "2024-07-01|2023-01-01|2022-10-01"],
  ["fa quarters", "تاریخ قرارداد", "سه‌ماهه دوم ۱۴۰۲|سه‌ماهه اول ۱۴۰۳|سه ماهه چهارم ۱۴۰۲", "2023-06-22|2024-03-20|2023-12-22"],
  ["fa seasons", "تاریخ قرارداد", "بهار ۱۴۰۳|تابستان ۱۴۰۲|زمستان ۱۴۰۲", "2024-03-20|2023-06-22|2023-12-22"],
  ["de quarters", "Abschluss", "1. Quartal 2024|3. Quartal 2023|IV. Quartal 2022", "2024-01-01|2023-07-01|2022-10-01"],
  ["fr quarters", "Date de signature", "1er trimestre 2024|3e trimestre 2023|T4 2022", "2024-01-01|2023-07-01|2022-10-01"],
  ["es quarters", "Fecha de firma", "1er trimestre de 2024|3.º trimestre 2023|4T 2022", "2024-01-01|2023-07-01|2022-10-01"],
  ["pl quarters", "Data zamknięcia", "I kwartał 2024|III kw. 2023|IV kwartał 2022", "2024-01-01|2023-07-01|2022-10-01"],
  ["halves", "Closed", "H1 2024|H2 2023|H1 2022", "2024-01-01|2023-07-01|2022-01-01"],
  ["vi month slash", "Ngày ký", "tháng 3/2024|tháng 12/2023|tháng 1/2024", "2024-03-01|2023-12-01|2024-01-01"],
  ["vi month nam", "Ngày ký", "Tháng 3 năm 2024|Tháng 12 năm 2023|Tháng 01 năm 2024", "2024-03-01|2023-12-01|2024-01-01"],
  ["fr mmm-yy", "Date de signature", "mars-24|déc.-23|févr.-24", "2024-03-01|2023-12-01|2024-02-01"],
  ["de mmm yy", "Abschluss", "März 24|Dez 23|Feb 24", "2024-03-01|2023-12-01|2024-02-01"],
  ["fa months", "تاریخ قرارداد", "فروردین ۱۴۰۲|اسفند ۱۴۰۱|مهر ۱۴۰۳", "2023-03-21|2023-02-20|2024-09-22"],
  ["es months", "Fecha de firma", "marzo de 2024|diciembre del 2023|enero 2024", "2024-03-01|2023-12-01|2024-01-01"],
  ["year month name", "Closed", "2024 March|2023 Dec|2024 Jan", "2024-03-01|2023-12-01|2024-01-01"],
  ["jalali ym", "تاریخ قرارداد", "۱۴۰۲/۰۱|۱۴۰۱/۱۲|۱۴۰۳/۰۷", "2023-03-21|2023-02-20|2024-09-22"],
  ["de mm.yyyy", "Abschlussdatum", "03.2024|12.2023|01.2024", "2024-03-01|2023-12-01|2024-01-01"],
  ["yyyymm", "Close date", "202403|202312|202401", "2024-03-01|2023-12-01|2024-01-01"],
  ["pt mmm/yy", "Data de fechamento", "mar/24|dez/23|jan/24", "2024-03-01|2023-12-01|2024-01-01"],
  ["iso week", "Closed", "2024-W05|2023-W52|2024-W12", "2024-01-29|2023-12-25|2024-03-18"],
  ["hr dots", "Datum", "1.3.2017.|25.12.2018.|31.1.2019.", "2017-03-01|2018-12-25|2019-01-31"],
  ["hu dots", "Dátum", "2017. 03. 01.|2018. 12. 25.|2019. 1. 31.", "2017-03-01|2018-12-25|2019-01-31"],
  ["en ordinals", "Closed", "March 1st, 2017|December 25th, 2018|Jan 31st 2019", "2017-03-01|2018-12-25|2019-01-31"],
  ["vi long", "Ngày ký", "Ngày 01 tháng 03 năm 2017|ngày 25 tháng 12 năm 2018|31 tháng 1 năm 2019", "2017-03-01|2018-12-25|2019-01-31"],
  ["q year first", "Closed", "2024 Q2|2023 Q4|2022 Q1", "2024-04-01|2023-10-01|2022-01-01"],
  ["q apostrophe", "Closed", "Q2'24|Q4'23|Q1'22", "2024-04-01|2023-10-01|2022-01-01"],
  ["q word", "Close date", "2nd quarter 2024|4th quarter 2023|1st quarter 2022", "2024-04-01|2023-10-01|2022-01-01"],
  ["de Q.", "Abschluss", "II/2024|IV/2023|I/2022", "2024-04-01|2023-10-01|2022-01-01"],
  ["it trim", "Data firma", "2° trimestre 2024|4° trimestre 2023|1° trimestre 2022", "2024-04-01|2023-10-01|2022-01-01"],
  ["tr ceyrek", "Kapanış tarihi", "2024 2. çeyrek|2023 4. çeyrek|2022 1. çeyrek", "2024-04-01|2023-10-01|2022-01-01"],
  ["sv kv", "Datum", "kv 2 2024|kv 4 2023|kv 1 2022", "2024-04-01|2023-10-01|2022-01-01"],
  ["fa month year", "تاریخ", "مهرماه ۱۴۰۳|اسفندماه ۱۴۰۱|فروردین‌ماه ۱۴۰۲", "2024-09-22|2023-02-20|2023-03-21"],
  ["nl month", "Datum", "mrt. 2024|december '23|jan 2024", "2024-03-01|2023-12-01|2024-01-01"],
  ["roman fr", "Date de signature", "T1 2024|T3 2023|T2 2022", "2024-01-01|2023-07-01|2022-04-01"],
];

test.each(DATES)("dates as in %s are read by the whole column", (_, heading, cells, days) => {
  const {kind, values, count} = columnOf(heading, cellsOf(cells));
  expect(kind).toBe("date");
  expect(values.kind === "number" && Array.from(values.numbers.subarray(0, count), isoDate).join("|")).toBe(days);
});

/** Ranges and their ends. */
const BANDS: readonly Column[] = [
  ["tr under", "Çalışan sayısı", "10'dan az|10-49|50-249|250'den fazla", "-Infinity..10|10..49|50..249|250..Infinity"],
  ["tr up", "Çalışan sayısı", "100 ve üzeri|50-99|50'ye kadar", "100..Infinity|50..99|-Infinity..50"],
  ["tr least", "Çalışan sayısı", "en az 500|100 ile 499 arası|100'ün altında", "500..Infinity|100..499|-Infinity..100"],
  ["fa most", "تعداد کارکنان", "حداکثر ۵۰ نفر|بین ۵۱ و ۲۰۰ نفر|بیشتر از ۲۰۰ نفر", "-Infinity..50|51..200|200..Infinity"],
  ["fa up", "تعداد کارکنان", "۱۰ نفر یا کمتر|۱۱ الی ۵۰ نفر|۵۰ نفر به بالا", "-Infinity..10|11..50|50..Infinity"],
  ["vi quá", "Quy mô nhân sự", "không quá 10 người|từ 11 tới 50 người|hơn 50 người", "-Infinity..10|11..50|50..Infinity"],
  ["vi dot", "Quy mô nhân sự", "dưới 1.000 người|1.000 - 5.000 người|từ 5.000 người trở lên", "-Infinity..1000|1000..5000|5000..Infinity"],
  ["de unter", "Mitarbeiter", "höchstens 9|10 bis unter 50|50 bis unter 250|mindestens 250", "-Infinity..9|10..50|50..250|250..Infinity"],
  ["fr dela", "Effectif", "jusqu'à 10 salariés|entre 11 et 50 salariés|au-delà de 50 salariés", "-Infinity..10|11..50|50..Infinity"],
  ["es max", "Empleados", "como máximo 10|entre 11 y 50|como mínimo 51", "-Infinity..10|11..50|51..Infinity"],
  ["es sup", "Empleados", "inferior a 10|de 10 a 50|superior a 50", "-Infinity..10|10..50|50..Infinity"],
  ["it max", "Dipendenti", "al massimo 10|da 11 a 50|almeno 51", "-Infinity..10|11..50|51..Infinity"],
  ["pt max", "Funcionários", "no máximo 10|entre 11 e 50|no mínimo 51", "-Infinity..10|11..50|51..Infinity"],
  ["nl max", "Medewerkers", "hoogstens 10|tussen 11 en 50|minstens 51", "-Infinity..10|11..50|51..Infinity"],
  ["pl max", "Liczba pracowników", "maks. 10|od 11 do 50|co najmniej 51", "-Infinity..10|11..50|51..Infinity"],
  ["sv max", "Antal anställda", "högst 10|mellan 11 och 50|minst 51", "-Infinity..10|11..50|51..Infinity"],
  ["en more", "Employees", "no more than 10|11 through 50|51 or over", "-Infinity..10|11..50|51..Infinity"],
  ["en not", "Employees", "not more than 10|between 11 & 50|in excess of 50", "-Infinity..10|11..50|50..Infinity"],
  ["signs", "Employees", "≥ 250|50 – <250|10 – <50|<10", "250..Infinity|50..250|10..50|-Infinity..10"],
  ["intervals", "Employees", "[0, 10)|[10, 50)|[50, 250)|[250, ∞)", "0..10|10..50|50..250|250..Infinity"],
  ["money mio", "Umsatzklasse", "1 Mio. - 5 Mio. €|5 Mio. – 10 Mio. €|> 10 Mio. €", "1e6..5e6|5e6..1e7|1e7..Infinity"],
  ["money usd", "Revenue range", "$0 - $1,000,000|$1,000,001 - $5,000,000|$5,000,001+", "0..1000000|1000001..5000000|5000001..Infinity"],
  ["tr between", "Çalışan sayısı", "1.000'den fazla|500-1.000|500'den az", "1000..Infinity|500..1000|-Infinity..500"],
  ["ru", "Сотрудники", "менее 10|от 10 до 49|50 и более", "-Infinity..10|10..49|50..Infinity"],
  ["da", "Antal ansatte", "under 10|mellem 10 og 49|mindst 50", "-Infinity..10|10..49|50..Infinity"],
  ["fr or", "Effectif", "10 ou moins|11 à 50|51 ou plus", "-Infinity..10|11..50|51..Infinity"],
  ["de till", "Mitarbeiter", "maximal 10|von 11 bis 50|51 oder mehr Mitarbeiter", "-Infinity..10|11..50|51..Infinity"],
  ["vi năm", "Doanh thu", "từ 1 đến 5 tỷ|trên 5 tỷ|không quá 1 tỷ", "1e9..5e9|5e9..Infinity|-Infinity..1e9"],
  ["fa most2", "درآمد", "حداقل ۵ میلیارد|از ۱ تا ۵ میلیارد|زیر ۱ میلیارد", "5e9..Infinity|1e9..5e9|-Infinity..1e9"],
];

test.each(BANDS)("ranges as in %s are read by the whole column", (_, heading, cells, ends) => {
  const {kind, values, count} = columnOf(heading, cellsOf(cells));
  expect(kind).toBe("band");
  if (values.kind !== "text" || values.bands === undefined) throw new Error(`no ranges: ${values.kind}`);
  const {bands, codes} = values;
  const expected = ends.split("|").map((range) => range.split("..").map(Number));
  expect(Array.from(codes.subarray(0, count), (code) => [bands[code]?.low, bands[code]?.high])).toEqual(expected);
});

/** Numbers with whatever stands around them. */
const NUMBERS: readonly Column[] = [
  ["pct de", "Marge %", "12,5 %|7 %|100 %", "0.125|0.07|1"],
  ["pct fa sign", "حاشیه سود", "٪۱۲|٪۷٫۵|٪۱۰۰", "0.12|0.075|1"],
  ["pct fa word", "حاشیه سود", "۱۲ درصد|۷٫۵ درصد|۱۰۰ درصد", "0.12|0.075|1"],
  ["pct tr", "Kar marjı", "%12|%7,5|%100", "0.12|0.075|1"],
  ["pct word", "Margin", "12 pct|7.5 pct|100 pct", "0.12|0.075|1"],
  ["pct Prozent", "Marge", "12 Prozent|7,5 Prozent|100 Prozent", "0.12|0.075|1"],
  ["pl tys", "Wartość", "250 tys. zł|1,5 mln zł|2 mld zł", "250000|1500000|2000000000"],
  ["it mila", "Importo", "12 mila €|3,5 mila €|120 mila €", "12000|3500|120000"],
  ["it mln", "Importo", "1,2 mln €|3 mld €|0,8 mln €", "1.2e6|3e9|8e5"],
  ["lakh", "Amount", "5 lakh|12 lakhs|2.5 crore", "5e5|1.2e6|2.5e7"],
  ["vi nghin", "Số tiền", "320 nghìn|1,5 triệu|2 tỷ", "320000|1.5e6|2e9"],
  ["vi two", "Số tiền", "1 tỷ 200 triệu|500 triệu|2 tỷ", "1.2e9|5e8|2e9"],
  ["fa two", "مبلغ", "۲ میلیارد و ۵۰۰ میلیون تومان|۹۰۰ میلیون تومان|۱ میلیارد تومان", "2.5e9|9e8|1e9"],
  ["M$ after", "Amount", "1.5M$|320K$|2M$", "1.5e6|320000|2e6"],
  ["thin", "Montant", "1\u2009234\u2009567,89|99,00|12\u2009000,50", "1234567.89|99|12000.5"],
  ["figure space", "Montant", "1\u2007234\u2007567,89|99,00|12\u2007000,50", "1234567.89|99|12000.5"],
  ["backtick", "Betrag", "1`234.50|99.00|12`000.00", "1234.5|99|12000"],
  ["neg end", "Betrag", "1.234,50 €-|99,00 €|5,00 €-", "-1234.5|99|-5"],
  ["neg space", "Betrag", "1.234,50 -|99,00|5,00 -", "-1234.5|99|-5"],
  ["neg paren cur", "Amount", "(€1,234.50)|€99.00|(€5.00)", "-1234.5|99|-5"],
  ["neg cur after", "Amount", "€ -1,234.50|€ 99.00|€ −5.00", "-1234.5|99|-5"],
  ["neg paren out", "Amount", "$(1,234.50)|$99.00|$(5.00)", "-1234.5|99|-5"],
  ["acct", "Amount", " 1,234.50 | -   |(300.00)", "1234.5|NaN|-300"],
  ["kr dash", "Belopp", "1.234,- kr|99,- kr|12.000,- kr", "1234|99|12000"],
  ["nl dash", "Bedrag", "€ 1.234,-|€ 99,-|€ 12.000,-", "1234|99|12000"],
  ["est", "Amount", "1,234 (est.)|99|5,000", "1234|99|5000"],
  ["foot", "Amount", "1,234*|99|5,000 **", "1234|99|5000"],
  ["NT", "Amount", "NT$1,234|NT$99|NT$12,000", "1234|99|12000"],
  ["fa neg", "مبلغ", "۱٬۲۳۴-|۹۹|۵٬۰۰۰-", "-1234|99|-5000"],
  ["pct es", "Margen", "12,5 por ciento|7 por ciento|100 por ciento", "0.125|0.07|1"],
  ["pct vi", "Biên lợi nhuận", "12,5 phần trăm|7 phần trăm|100 phần trăm", "0.125|0.07|1"],
  ["scale da", "Beløb", "1,2 mio. kr.|350 t.kr.|0,8 mia. kr.", "1.2e6|350000|8e8"],
  ["scale tr", "Tutar", "1,2 milyon TL|350 bin TL|0,8 milyar TL", "1.2e6|350000|8e8"],
  ["two parts", "Amount", "5 lakh 20 thousand|3 lakh|2 lakh 50 thousand", "520000|300000|250000"],
];

test.each(NUMBERS)("numbers as in %s are read by the whole column", (_, heading, cells, numbers) => {
  const {kind, values, count} = columnOf(heading, cells.split("|"));
  expect(kind).toBe("number");
  expect(values.kind === "number" && Array.from(values.numbers.subarray(0, count))).toEqual(numbers.split("|").map(Number));
});

/** Several values in a cell, in the order of the cell. */
const LISTS: readonly Column[] = [
  ["slash many", "Tools", "CRM / ERP|ERP / BI|CRM|BI / CRM / ERP|ERP|BI", "{CRM,ERP}|{ERP,BI}|{CRM}|{BI,CRM,ERP}|{ERP}|{BI}"],
  [
    "plus many",
    "Tools",
    "SAP + HubSpot|HubSpot|SAP|SAP + HubSpot + Zoho|Zoho|HubSpot + Zoho",
    "{SAP,HubSpot}|{HubSpot}|{SAP}|{SAP,HubSpot,Zoho}|{Zoho}|{HubSpot,Zoho}",
  ],
  ["dot many", "Tools", "CRM · ERP|ERP · BI|CRM|BI · CRM · ERP|ERP|BI", "{CRM,ERP}|{ERP,BI}|{CRM}|{BI,CRM,ERP}|{ERP}|{BI}"],
  ["bullet many", "Tools", "CRM • ERP|ERP • BI|CRM|BI • CRM • ERP|ERP|BI", "{CRM,ERP}|{ERP,BI}|{CRM}|{BI,CRM,ERP}|{ERP}|{BI}"],
  [
    "slash many2",
    "Systems",
    "SAP/Oracle|Oracle|SAP|SAP/Oracle/Sage|Sage|Oracle/Sage",
    "{SAP,Oracle}|{Oracle}|{SAP}|{SAP,Oracle,Sage}|{Sage}|{Oracle,Sage}",
  ],
];

test.each(LISTS)("values divided as in %s are several", (_, heading, cells, lists) => {
  const {kind, values, count} = columnOf(heading, cellsOf(cells));
  expect(kind).toBe("many");
  if (values.kind !== "many") throw new Error(`not several: ${values.kind}`);
  const {texts, starts, codes} = values;
  const own = (i: number) => `{${Array.from(codes.subarray(starts[i], starts[i + 1]), (code) => texts[code]).join(",")}}`;
  expect(Array.from({length: count}, (_each, i) => own(i)).join("|")).toBe(lists);
});

test.each([
  [["Food / Beverage", "Retail", "Tech / Software", "Finance / Banking", "Health", "Energy / Water"]],
  [["1/2", "1/3", "2/3", "1/2/3", "3"]],
  [["Research & Development", "Sales & Marketing", "Finance", "Legal & Tax", "IT", "Operations & Logistics"]],
])("%j are one value each", (cells) => expect(columnOf("Field", cells).kind).not.toBe("many"));

/** Ticks, and what the blank cells beside them say. */
const TICKS: readonly (readonly [string, readonly Cell[], string])[] = [
  ["x", ["x", null, null, "X", null], "x ☐ ☐ x ☐"],
  ["check marks", ["✓", null, "✓", null, null], "✓ ☐ ✓ ☐ ☐"],
  ["words", ["ja", null, null, "Ja", null], "ja nein nein ja nein"],
  ["words in Persian", ["بله", null, null, "بله"], "بله خیر خیر بله"],
  ["ones", [1, null, null, 1, null], "1 0 0 1 0"],
];

test.each(TICKS)("a column of nothing but %s says yes or no: blank is no", (_, cells, answers) => {
  const {kind, values, count} = columnOf("Referenzkunde", cells);
  expect(kind).toBe("boolean");
  if (values.kind !== "text") throw new Error(`no texts: ${values.kind}`);
  const {texts, codes} = values;
  expect(Array.from(codes.subarray(0, count), (code) => texts[code]).join(" ")).toBe(answers);
});

test.each<[string, readonly Cell[]]>([
  ["Referenzkunde", ["x", "x", "x", "x"]],
  ["Quelle", ["CRM", null, null, "CRM"]],
  ["Seats", [1, null, null, 1]],
  ["Kunden-Nr.", [1, null, null, 1]],
])("a column %s of %j holds no ticks", (heading, cells) => expect(columnOf(heading, cells).kind).not.toBe("boolean"));

/** March 15, 2024, as people and programs write it; 22 of 35 at first sight. A bar divides them. */
const MARCH_15 =
  "2024-03-15T00:00|15-Mar-24|15/Mar/2024|15.III.2024|2024.03.15|15 de março de 2024|le 15 mars 2024|١٥ مارس ٢٠٢٤|Thứ Hai, 15/03/2024|15 tháng 3, 2024|15-3-2024 14:05:33|15/03/2024 à 14:05|15.03.2024, 14:05 Uhr|am 15.03.2024|2024/3/15 14:05|Fri, 15 Mar 2024 14:05:00 +0100|2024-03-15 14:05:00 UTC|15th of March 2024|15 mar 24|15. 3. 2024|vendredi 15 mars 2024|2024년 3월 15일|15-го марта 2024|15/3/24 2:05 pm|15 March, 2024|2024-Mar-15|2024 Mar 15|Mar.15,2024|15Mar2024|20240315T140500Z|15 maart 2024 om 14:05|den 15 mars 2024|2024-03-15 (Fri)|15.03.24 14:05";

test.each(MARCH_15.split("|"))("dateOf(%j) is March 15, 2024", (text) => expect(isoDate(dateOf(text, "dayFirst"))).toBe("2024-03-15"));

/** "Nothing", as people and programs write it; 26 of 69 at first sight. A bar divides them. */
const NOTHINGS =
  "(leer)|(vide)|(en blanco)|(vuoto)|(lege)|(trống)|(خالی)|Chưa cập nhật|Không áp dụng|بدون پاسخ|-/-|N.N.|s.d.|n.v.|k. A.|keine|ohne Angabe|o.A.|unbek.|pas d'info|non précisé|sin especificar|sin dato|no consta|por confirmar|à compléter|to be confirmed|to be completed|?|???|xxx|XXX|<null>|<NA>|NaN|(none)|[blank]|--None--|– bitte wählen –|Please choose|Auswahl|Not entered|not recorded|no answer|No info|Unknown/Other|nepoznato|onbekend|brak info|bilgi yok|girilmedi|uppgift saknas|ej angivet|uoplyst|پاسخ نداده|ذکر نشده|—|-|·|اعلام نشده|N/V|n.d|sconosciuto|da verificare";

test.each(NOTHINGS.split("|"))("isMissingText(%j) is true", (text) => expect(isMissingText(text)).toBe(true));

test.each(["nein", "no", "không", "Nevada", "Nothing Ltd", "Keine Werbung", "A definir Ltda", "Sin", "xxxl", "Por", "none of these"])(
  "isMissingText(%j) is false",
  (text) => expect(isMissingText(text)).toBe(false),
);

/** Amounts and what they mean, by either meaning of a mark; 35 of 41 at first sight. */
const AMOUNTS: readonly (readonly [string, number])[] = [
  ["1.2 m€", 1.2e6],
  ["€1.2 million", 1.2e6],
  ["1,2 Mill. €", 1.2e6],
  ["1,2 Mio EUR p.a.", 1.2e6],
  ["EUR 1.2 bn", 1.2e9],
  ["1.2B", 1.2e9],
  ["12 T€", 12000],
  ["12 kEUR", 12000],
  ["12K USD", 12000],
  ["USD 12K", 12000],
  ["12,000.00 US$", 12000],
  ["US Dollar 1,200", 1200],
  ["1 200 kr.", 1200],
  ["1200 SEK/år", 1200],
  ["CHF 1'200.-", 1200],
  ["1.200,00 Euro", 1200],
  ["~ 1.200 €", 1200],
  ["ca. 1,2 Mio. €", 1.2e6],
  ["1200€/Monat", 1200],
  ["$1,200/mo", 1200],
  ["$1.2M ARR", 1.2e6],
  ["5 triệu đồng", 5e6],
  ["5tr", 5e6],
  ["1,5 tỉ", 1.5e9],
  ["200 nghìn đồng", 200000],
  ["۵۰۰ هزار تومان", 500000],
  ["۱٫۲ میلیارد ریال", 1.2e9],
  ["Rs 1.2 Cr", 1.2e7],
  ["₹5L", 5e5],
  ["R$ 1,2 mi", 1.2e6],
  ["1,2 M de euros", 1.2e6],
  ["1,2 M d'€", 1.2e6],
  ["120 mille euros", 120000],
  ["2 Mrd.", 2e9],
  ["3 milliards", 3e9],
  ["2,5 tys.", 2500],
  ["1 mln zł", 1e6],
  ["12 bin TL", 12000],
  ["5 mil USD", 5000],
  ["5 mil. USD", 5000],
  ["NOK 1,2 mill.", 1.2e6],
];

test.each(AMOUNTS)("numberText(%j) is %d", (text, number) => {
  const read = numberText(text);
  const values = read === undefined ? [Number.NaN] : [readNumber(read, "point"), readNumber(read, "comma")];
  expect(values).toContain(number);
});

test.each(["1,200 USD (2023)", "1,234 (Berlin)", "5 tỷ 2 tỷ", "% 2024", "12 Mio 5 Mrd", "(5) (6)"])("numberText(%j) is no number", (text) =>
  expect(numberText(text)).toBeUndefined(),
);
