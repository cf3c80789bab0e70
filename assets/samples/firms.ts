import type {Random} from "./random";

/** What customers and prospects have in common: the firm itself. */
export interface Firm {
  readonly name: string;
  readonly isIdeal: boolean;
  readonly industry: string;
  readonly type: string;
  readonly country: string;
  readonly city: string;
  readonly employees: number;
  readonly annualRevenue: number | "";
  readonly position: string;
  readonly growth: number | "";
  readonly tools: readonly string[];
  readonly channel: string;
  readonly pain: string;
  readonly title: string;
  readonly seniority: string;
}

/** The planted ideal profile; README.md says the same in words. */
export const IDEAL = {industry: "Logistics", leastEmployees: 120, mostEmployees: 300, tool: "Warehouse system"} as const;

const FIRST = "Ald Bar Bren Cal Cor Dal Dor Eld Fen Gar Hal Har Isk Jor Kel Lan Lor Mar Nor Ost Per Quen Ral Sel Tarn Ulv Ver Wen Yar Zel".split(" ");
const SECOND = "aby brook dale den ess field ford gate holm ing isle ker land mark mere mont ova rick side stad ton vale vik wick".split(" ");
const WORDS: Readonly<Record<string, readonly string[]>> = {
  Logistics: ["Freight", "Forwarding", "Haulage", "Couriers"],
  Software: ["Software", "Systems", "Digital"],
  Manufacturing: ["Works", "Castings", "Instruments", "Tooling"],
  Retail: ["Stores", "Outfitters", "Traders"],
  Healthcare: ["Clinics", "Care", "Diagnostics"],
  "Financial services": ["Capital", "Mutual", "Advisers"],
  Education: ["Academy", "Learning"],
  Hospitality: ["Hotels", "Kitchens"],
  Construction: ["Builders", "Civil"],
  "Professional services": ["Partners", "Consulting"],
};
const INDUSTRIES = Object.keys(WORDS);
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["Germany", ["Hamburg", "Munich", "Leipzig"]],
  ["United Kingdom", ["Leeds", "Bristol", "Glasgow"]],
  ["France", ["Lyon", "Nantes"]],
  ["Netherlands", ["Rotterdam", "Utrecht"]],
  ["United States", ["Denver", "Columbus", "Austin"]],
  ["Canada", ["Calgary", "Halifax"]],
  ["Spain", ["Valencia", "Bilbao"]],
  ["Vietnam", ["Da Nang", "Hai Phong"]],
];
const TOOLS = ["CRM", "ERP", "Help desk", "Payroll suite", "Route planner", "Spreadsheets", "Data warehouse", "Web shop"];
const POSITIONS = ["Leader", "Challenger", "Challenger", "Newcomer", "Niche"];
const CHANNELS = ["Referral", "Web search", "Trade fair", "Partner", "Outbound", "Advertising"];
const PAINS = ["Manual reporting", "Late deliveries", "Staff turnover", "Rising costs", "Scattered data", "Compliance"];
const TITLES: readonly (readonly [string, string])[] = [
  ["Chief operating officer", "C-level"],
  ["Chief executive", "C-level"],
  ["Head of operations", "Head"],
  ["IT director", "Director"],
  ["Finance director", "Director"],
  ["Operations manager", "Manager"],
  ["Office manager", "Manager"],
  ["Team lead", "Lead"],
];

/** Makes firms with names that no other firm of the same maker has. */
export function firmMaker(random: Random): (isIdeal: boolean, leastEmployees: number, mostEmployees: number) => Firm {
  const names = new Set<string>();
  return (isIdeal, leastEmployees, mostEmployees) => {
    const employees = isIdeal ? random.whole(IDEAL.leastEmployees, IDEAL.mostEmployees) : random.spread(leastEmployees, mostEmployees);
    const industry = isIdeal ? IDEAL.industry : random.pick(INDUSTRIES);
    const [country, cities] = random.pick(PLACES);
    const [title, seniority] = isIdeal && random.chance(0.55) ? TITLES[2] : random.pick(TITLES);
    return {
      name: freshName(random, industry, names),
      isIdeal,
      industry,
      type: random.chance(0.88) ? "B2B" : "B2C",
      country,
      city: random.pick(cities),
      employees,
      annualRevenue: random.chance(0.05) ? "" : Math.round(employees * random.spread(15, 800)) * 1000,
      position: random.pick(POSITIONS),
      growth: random.chance(0.06) ? "" : random.middling(isIdeal ? -2 : -8, isIdeal ? 32 : 26),
      tools: toolsOf(random, isIdeal, industry),
      channel: isIdeal && random.chance(0.5) ? "Referral" : random.pick(CHANNELS),
      pain: isIdeal && random.chance(0.6) ? "Late deliveries" : random.pick(PAINS),
      title,
      seniority,
    };
  };
}

function freshName(random: Random, industry: string, taken: Set<string>): string {
  for (;;) {
    const name = `${random.pick(FIRST)}${random.pick(SECOND)} ${random.pick(WORDS[industry])}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** The tool of the profile is not rare elsewhere: it takes the whole profile to be ideal. */
function toolsOf(random: Random, isIdeal: boolean, industry: string): string[] {
  const has = isIdeal || random.chance(industry === IDEAL.industry ? 0.3 : 0.15);
  const tools = random.some(TOOLS, random.whole(1, 4));
  return has ? [...tools, IDEAL.tool] : tools;
}
