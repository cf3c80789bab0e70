import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** Real tables, beside the project; a clone alone does not have them. */
const FOLDER = new URL("../../../../shared/data/customers/", import.meta.url);

/** Whether the real tables are at hand. */
export const hasTables = existsSync(FOLDER);

/** Path of a real table. */
export const tablePath = (name: string): string => fileURLToPath(new URL(name, FOLDER));

/** What a test's title adds where it is skipped. */
export const tablesNote = hasTables ? "" : " (skipped: ../shared/data/customers is not here)";

/** Totals of a real table and of its tiers, computed outside of this project. */
export interface KnownTotals {
  readonly file: string;
  readonly options: readonly string[];
  readonly customers: number;
  readonly revenue: number;
  /** Highest first: name, customers, revenue. */
  readonly tiers: readonly (readonly [string, number, number])[];
}

export const KNOWN: readonly KnownTotals[] = [
  {
    // mawk 1.3.4: mawk -F, 'NR>1{n++; s+=$11; t=$11>=150000?"Large":$11>=80000?"Medium":"Small"; c[t]++; r[t]+=$11}
    //   END{printf "%d %.2f\n",n,s; for(t in c) printf "%s %d %.2f\n",t,c[t],r[t]}' maven_customers.csv
    file: "maven_customers.csv",
    options: ["--amount", "won_revenue", "--metric", "won_revenue", "--floors", "80000,150000"],
    customers: 85,
    revenue: 10_005_534,
    tiers: [
      ["Large", 16, 3_022_522],
      ["Medium", 53, 5_896_157],
      ["Small", 16, 1_086_855],
    ],
  },
  {
    // The same with column 10 and floors 60000 and 20000 on wholesale_customers.csv.
    file: "wholesale_customers.csv",
    options: ["--amount", "total_spend", "--metric", "total_spend", "--floors", "20000,60000"],
    customers: 440,
    revenue: 14_619_500,
    tiers: [
      ["Large", 42, 3_917_358],
      ["Medium", 252, 8_745_038],
      ["Small", 146, 1_957_104],
    ],
  },
];

/** The five best of the 53 customers of Medium on maven_customers.csv by one objective: sheet row, name, value. */
export interface KnownShortlist {
  readonly objective: string;
  readonly best: readonly (readonly [number, string, number])[];
}

/**
 * mawk 1.3.4 and GNU sort 9.1; ties by column 11, the amount, then by row:
 * awk -F, 'NR>1 && $11>=80000 && $11<150000 {print NR","$1","$COLUMN","$11}' maven_customers.csv | sort -t, -k3,3ORDER -k4,4nr -k1,1n | head -5
 */
export const KNOWN_SHORTLISTS: readonly KnownShortlist[] = [
  {
    // COLUMN 11, ORDER nr
    objective: "revenue",
    best: [
      [19, "Donquadtech", 147_976],
      [55, "Plexzap", 144_976],
      [67, "Stanredtax", 142_711],
      [39, "Inity", 141_858],
      [12, "Codehow", 140_183],
    ],
  },
  {
    // COLUMN 14 (median_days_to_close), ORDER n
    objective: "growth",
    best: [
      [44, "Kinnamplus", 11],
      [4, "Betatech", 12],
      [42, "J-Texon", 16.5],
      [71, "Sunnamplex", 17],
      [79, "Xx-zobam", 17.5],
    ],
  },
  {
    // COLUMN 15 (first_won_date), ORDER "" (the earliest first); all five on 2017-03-01, 305 days before the last date of the data, 2017-12-31
    objective: "loyalty",
    best: [
      [12, "Codehow", 305],
      [80, "Y-corporation", 305],
      [25, "Finjob", 305],
      [60, "Ron-tech", 305],
      [14, "Conecom", 305],
    ],
  },
  {
    // COLUMN 20, ORDER nr
    objective: "win_rate",
    best: [
      [52, "Newex", 0.7255],
      [56, "Plusstrip", 0.7174],
      [19, "Donquadtech", 0.7143],
      [28, "Gekko & Co", 0.7059],
      [25, "Finjob", 0.7037],
    ],
  },
];

/** The options under which Medium is the focus tier. */
export const MAVEN_OPTIONS: readonly string[] = ["--amount", "won_revenue", "--metric", "won_revenue", "--floors", "80000,150000", "--best", "5"];
