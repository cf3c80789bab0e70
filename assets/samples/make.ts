import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {firmMaker} from "./firms";
import type {Firm} from "./firms";
import {Random} from "./random";

/** Makes the sample workbook's two lists: `npx tsx assets/samples/make.ts`. Same seed, same files, on every machine. */
const CUSTOMER_SEED = 2043;
const PROSPECT_SEED = 1122;

/** The three sizes of customers of a firm that sells software per seat: how many, how many of them ideal, seats, yearly price of a seat (ideal customers take more of the product), staff. */
const SIZES = [
  {count: 84, ideal: 28, seats: [21, 70], price: [450, 490], idealPrice: [640, 690], staff: [40, 2500]},
  {count: 110, ideal: 10, seats: [6, 20], price: [540, 620], idealPrice: [650, 720], staff: [20, 600]},
  {count: 206, ideal: 6, seats: [1, 5], price: [680, 790], idealPrice: [800, 900], staff: [5, 250]},
] as const;

/** The last two of each size have the most and the least seats of it, so that nothing but 6 and 21 divides the sizes. */
const EDGE_SEATS: readonly ((seats: readonly [number, number]) => number)[] = [([, most]) => most, ([least]) => least];

/** 2026-01-01 as days since 1970: the lists end the day before. */
const END = 20_454;
const DAYS_OF_HISTORY = 2190;

type Field = string | number;

const CUSTOMER_HEADINGS = [
  "Company",
  "Industry",
  "Customer type",
  "Country",
  "City",
  "Employees",
  "Annual revenue",
  "Market position",
  "Growth %",
  "Tools used",
  "Seats",
  "ARR",
  "Gross margin %",
  "Created",
  "Closed",
  "Customer since",
  "Churned on",
  "Channel",
  "Pain point",
  "Buyer title",
  "Buyer seniority",
  "NPS",
  "Referrals",
];

const PROSPECT_HEADINGS = [
  "Account name",
  "Sector",
  "Customer type",
  "HQ country",
  "HQ city",
  "Headcount",
  "Yearly revenue",
  "Position in market",
  "Growth %",
  "Tech stack",
  "Lead source",
  "Main problem",
  "Contact title",
  "Seniority",
];

/** The 400 customers as CSV. */
export function customersCsv(): string {
  const random = new Random(CUSTOMER_SEED);
  const firm = firmMaker(random);
  const rows = SIZES.flatMap((size) =>
    Array.from({length: size.count}, (_, i) => {
      const f = firm(i < size.ideal, size.staff[0], size.staff[1]);
      return customerRow(random, f, size, EDGE_SEATS[size.count - 1 - i]?.(size.seats) ?? seatsOf(random, f, size.seats));
    }),
  );
  return csv([CUSTOMER_HEADINGS, ...shuffled(random, rows)]);
}

/** The 300 prospects as CSV: other headings, no seats and no revenue yet, one in seven ideal. */
export function prospectsCsv(): string {
  const random = new Random(PROSPECT_SEED);
  const firm = firmMaker(random);
  const rows = Array.from({length: 300}, (_, i) => {
    const f = firm(i % 7 === 3, 5, 1500);
    return [
      f.name,
      f.industry,
      f.type,
      f.country,
      f.city,
      f.employees,
      f.annualRevenue,
      f.position,
      f.growth,
      f.tools.join("; "),
      f.channel,
      f.pain,
      f.title,
      f.seniority,
    ];
  });
  return csv([PROSPECT_HEADINGS, ...rows]);
}

function customerRow(random: Random, f: Firm, size: (typeof SIZES)[number], seats: number): Field[] {
  const created = END - (f.isIdeal ? random.whole(1600, DAYS_OF_HISTORY) : random.whole(150, 1800));
  const closed = created + (f.isIdeal ? random.middling(8, 34) : random.middling(20, 140));
  const since = Math.min(closed + random.whole(0, 14), END - 1);
  const price = f.isIdeal ? size.idealPrice : size.price;
  const churned = random.chance(f.isIdeal ? 0.02 : 0.16) ? random.whole(since + 30, Math.max(since + 30, END - 1)) : undefined;
  return [
    f.name,
    f.industry,
    f.type,
    f.country,
    f.city,
    f.employees,
    f.annualRevenue,
    f.position,
    f.growth,
    f.tools.join("; "),
    seats,
    seats * random.whole(price[0], price[1]),
    f.isIdeal ? random.middling(72, 90) : random.middling(44, 80),
    isoDate(created),
    isoDate(closed),
    isoDate(since),
    churned === undefined ? "" : isoDate(Math.min(churned, END - 1)),
    f.channel,
    f.pain,
    f.title,
    f.seniority,
    npsOf(random, f, churned !== undefined),
    random.chance(f.isIdeal ? 0.6 : 0.2) ? random.whole(1, f.isIdeal ? 5 : 2) : 0,
  ];
}

/** Ideal customers buy more seats; nobody has more seats than staff. Seats crowd in the middle of each size, so that the sizes leave natural gaps. */
function seatsOf(random: Random, f: Firm, [least, most]: readonly [number, number]): number {
  if (least === 1) return random.middling(least, most);
  const wanted = random.crowded(least, most);
  const seats = f.isIdeal ? Math.max(wanted, random.crowded(least, most)) : wanted;
  return Math.min(seats, Math.max(least, f.employees));
}

function npsOf(random: Random, f: Firm, hasChurned: boolean): Field {
  if (random.chance(0.2)) return "";
  return Math.max(0, Math.min(10, (f.isIdeal ? random.middling(6, 11) : random.middling(2, 11)) - (hasChurned ? 3 : 0)));
}

function shuffled<T>(random: Random, rows: readonly T[]): T[] {
  const left = [...rows];
  return rows.map(() => left.splice(random.whole(0, left.length - 1), 1)[0]);
}

const isoDate = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const csv = (rows: readonly (readonly Field[])[]): string => rows.map((row) => row.map(csvField).join(",")).join("\n") + "\n";

const csvField = (field: Field): string => (/[",\n]/.test(String(field)) ? `"${String(field).replaceAll('"', '""')}"` : String(field));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL("customers.csv", import.meta.url), customersCsv());
  writeFileSync(new URL("prospects.csv", import.meta.url), prospectsCsv());
}
