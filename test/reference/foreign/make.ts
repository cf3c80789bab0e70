/**
 * `npx tsx test/reference/foreign/make.ts`: customer lists as people in Vietnam, Iran, France and Spain keep them (titles, headings in two lines, blank rows, totals, local numbers and dates), each as
 * csv and xlsx, with what they mean beside them (`NAME.truth.csv`). Made up from a seed; no real firm is in them.
 */
import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Random} from "../../../assets/samples/random";
import {saveXlsx} from "../../../src/embedded/file/saveXlsx";
import {openBook} from "../../../src/headless/openBook";

interface Style {
  readonly name: string;
  readonly delimiter: string;
  readonly title: readonly string[];
  readonly headings: readonly (readonly string[])[];
  readonly firm: (random: Random, at: number) => string;
  readonly industries: readonly string[];
  readonly countries: readonly string[];
  readonly titles: readonly string[];
  readonly missing: string;
  readonly yesNo: readonly [string, string];
  /** What they pay, in the list's own unit, from a throw. */
  readonly amount: (value: number) => number;
  readonly money: (amount: number) => string;
  readonly count: (value: number) => string;
  readonly date: (serial: number) => string;
  readonly average: string;
  readonly total: string;
}

const day =
  (locale: string, options: Intl.DateTimeFormatOptions = {year: "numeric", month: "2-digit", day: "2-digit"}) =>
  (serial: number) =>
    new Intl.DateTimeFormat(locale, {...options, timeZone: "UTC"}).format(new Date((serial - 25_569) * 86_400_000));
const number = (locale: string, digits: number) => (value: number) =>
  value.toLocaleString(locale, {minimumFractionDigits: digits, maximumFractionDigits: digits});

const SYLLABLES = ["an", "bel", "cor", "dan", "el", "far", "gal", "hor", "lin", "mar", "nor", "or", "pal", "ran", "sol", "tor", "val", "zen"];
const coined = (random: Random, at: number) => {
  const word = random.pick(SYLLABLES) + random.pick(SYLLABLES) + SYLLABLES[at % SYLLABLES.length];
  return word[0].toUpperCase() + word.slice(1);
};

const STYLES: readonly Style[] = [
  {
    name: "foreign_vi",
    delimiter: ",",
    title: ["DANH SÁCH KHÁCH HÀNG NĂM 2024", "Đơn vị: đồng"],
    headings: [
      ["Tên khách hàng", "Ngành nghề", "Quốc gia", "Chức danh người liên hệ", "Số nhân viên", "Giá trị hợp đồng", "Ngày ký hợp đồng", "Đã đào tạo"],
    ],
    firm: (random, at) => `Công ty TNHH ${coined(random, at)}`,
    industries: ["Sản xuất", "Bán lẻ", "Y tế", "Giáo dục", "Vận tải"],
    countries: ["Việt Nam", "Lào", "Campuchia", "Thái Lan"],
    titles: ["Giám đốc", "Trưởng phòng mua hàng", "Kế toán trưởng", "Giám đốc kinh doanh"],
    missing: "chưa rõ",
    yesNo: ["Có", "Không"],
    amount: (value) => value * 1000,
    money: (amount) => `${number("vi-VN", 0)(amount)} ₫`,
    count: number("vi-VN", 0),
    date: day("en-GB"),
    average: "Trung bình",
    total: "Tổng cộng",
  },
  {
    name: "foreign_fa",
    delimiter: ",",
    title: ["فهرست مشتریان شرکت", ""],
    headings: [["نام مشتری", "صنعت", "کشور", "سمت خریدار", "تعداد کارکنان", "ارزش قرارداد", "تاریخ قرارداد", "آموزش ديده"]],
    firm: (random, at) =>
      `شرکت ${random.pick(["آریا", "پارس", "سپهر", "کاوه", "نوید", "مهر"])} ${random.pick(["گستر", "پرداز", "صنعت", "تجارت"])} ${number("fa-IR", 0)(at + 1)}`,
    industries: ["نفت و گاز", "خرده‌فروشی", "فناوری اطلاعات", "كشاورزی", "آموزش"],
    countries: ["ایران", "ترکیه", "عراق", "امارات"],
    titles: ["مدیرعامل", "مدیر خرید", "معاون مالی", "کارشناس فروش"],
    missing: "نامشخص",
    yesNo: ["بله", "خیر"],
    amount: (value) => value * 10_000,
    money: (amount) => `${number("fa-IR", 0)(amount)} ریال`,
    count: number("fa-IR", 0),
    date: day("fa-IR-u-ca-persian"),
    average: "میانگین",
    total: "جمع کل",
  },
  {
    name: "foreign_fr",
    delimiter: ";",
    title: ["Fichier clients", "Source : service commercial"],
    headings: [
      ["Nom du", "Secteur", "Pays", "Fonction du", "Effectif", "Chiffre d'affaires", "Date de", "Formation"],
      ["client", "d'activité", "", "contact", "salarié", "avec nous", "signature", "suivie"],
    ],
    firm: (random, at) => `${coined(random, at)} ${random.pick(["SA", "SARL", "SAS"])}`,
    industries: ["Industrie", "Commerce de détail", "Santé", "Enseignement", "Transport"],
    countries: ["France", "Belgique", "Suisse", "Luxembourg"],
    titles: ["Directeur général", "Responsable achats", "Directrice financière", "Chef de projet"],
    missing: "non renseigné",
    yesNo: ["oui", "non"],
    amount: (value) => value + 0.5,
    money: (amount) => `${number("fr-FR", 2)(amount)} €`,
    count: number("fr-FR", 0),
    date: day("fr-FR", {year: "numeric", month: "long", day: "numeric"}),
    average: "Moyenne",
    total: "Total général",
  },
  {
    name: "foreign_es",
    delimiter: ";",
    title: ["Clientes activos", "Importes en euros"],
    headings: [
      ["Razón social", "Sector", "País", "Cargo del contacto", "Nº de empleados", "Facturación con nosotros", "Fecha de firma", "Formación"],
    ],
    firm: (random, at) => `${coined(random, at)}, ${random.pick(["S.L.", "S.A."])}`,
    industries: ["Industria", "Comercio minorista", "Sanidad", "Educación", "Transporte"],
    countries: ["España", "Portugal", "Francia", "México"],
    titles: ["Gerente", "Jefa de compras", "Director financiero", "Responsable de ventas"],
    missing: "sin datos",
    yesNo: ["Sí", "No"],
    amount: (value) => value + 0.25,
    money: (amount) => `${number("es-ES", 2)(amount)} €`,
    count: number("es-ES", 0),
    date: day("es-ES"),
    average: "Promedio",
    total: "Total general",
  },
];

const CUSTOMERS = 60;
const FIRST_DAY = 44_562;

function listOf(style: Style, seed: number) {
  const random = new Random(seed);
  const rows: string[][] = [];
  const truth: string[][] = [["customer", "industry", "country", "title", "employees", "amount", "signed", "trained"]];
  let [all, staffOfAll] = [0, 0];
  for (let i = 0; i < CUSTOMERS; i++) {
    const name = style.firm(random, i);
    const [industry, country, title] = [random.pick(style.industries), random.pick(style.countries), random.pick(style.titles)];
    const [amount, staff, signed] = [style.amount(random.spread(800, 90_000)), random.spread(3, 4000), FIRST_DAY + random.whole(0, 900)];
    const hasIndustry = !random.chance(0.1);
    const trained = random.chance(0.4);
    all += amount;
    staffOfAll += staff;
    rows.push([
      random.chance(0.15) ? ` ${name}  ` : name.normalize(random.chance(0.3) ? "NFD" : "NFC"),
      hasIndustry ? industry : style.missing,
      country,
      title,
      style.count(staff),
      style.money(amount),
      style.date(signed),
      style.yesNo[trained ? 0 : 1],
    ]);
    const iso = new Date((signed - 25_569) * 86_400_000).toISOString().slice(0, 10);
    truth.push([name.trim(), hasIndustry ? industry : "", country, title, String(staff), String(amount), iso, style.yesNo[trained ? 0 : 1]]);
    if (i === 20 || i === 41) rows.push(style.headings[0].map(() => ""));
  }
  const last = (label: string, staff: string, money: string) => [label, "", "", "", staff, money, "", ""];
  const blank = style.headings[0].map(() => "");
  const titles = style.title.map((line) => [line, ...blank.slice(1)]);
  return {
    rows: [
      ...titles,
      blank,
      ...style.headings,
      ...rows,
      last(style.total, style.count(staffOfAll), style.money(all)),
      last(style.average, style.count(Math.round(staffOfAll / CUSTOMERS)), style.money(all / CUSTOMERS)),
    ],
    truth,
  };
}

const csv = (rows: readonly (readonly string[])[], delimiter: string) =>
  rows.map((row) => row.map((cell) => (/["\n,;]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(delimiter)).join("\r\n") + "\r\n";

const place = (file: string) => fileURLToPath(new URL(file, import.meta.url));

for (const [at, style] of STYLES.entries()) {
  const {rows, truth} = listOf(style, 2024 + at);
  writeFileSync(place(`${style.name}.csv`), csv(rows, style.delimiter));
  writeFileSync(place(`${style.name}.truth.csv`), csv(truth, ","));
  const book = await openBook(place(`${style.name}.csv`), () => undefined);
  if (!book.ok) throw new Error(`not opened: ${style.name}`);
  writeFileSync(place(`${style.name}.xlsx`), saveXlsx(book.value).bytes);
}
