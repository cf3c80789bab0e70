/** The defined names and the anchors of one profile. Names are English for ever; formulas and recognition go by them. */
export interface ReportNames {
  readonly summary: string;
  readonly shortlist: string;
  readonly profile: string;
  readonly data: string;
  /** Names of the tiers, highest first. */
  readonly tiers: string;
  /** Floors of the tiers, highest first. */
  readonly floors: string;
  /** Whether the floors run from high to low. */
  readonly floorsOK: string;
  /** Columns of the data sheet. */
  readonly dataTier: string;
  readonly dataMetric: string;
  readonly dataAmount: string;
  readonly dataCustomer: string;
}

/** Names of the workbook's profile in a slot, from 1; from the second on they carry its number. @example reportNames(2).floors // "ICP_Floors_2" */
export function reportNames(slot: number): ReportNames {
  if (!Number.isInteger(slot) || slot < 1) throw new Error(`invalid slot: ${slot}`);
  const suffix = slot === 1 ? "" : `_${slot}`;
  return {
    summary: `ICP_Summary${suffix}`,
    shortlist: `ICP_Shortlist${suffix}`,
    profile: `ICP_Profile${suffix}`,
    data: `ICP_Data${suffix}`,
    tiers: `ICP_Tiers${suffix}`,
    floors: `ICP_Floors${suffix}`,
    floorsOK: `ICP_FloorsOK${suffix}`,
    dataTier: `ICP_DataTier${suffix}`,
    dataMetric: `ICP_DataMetric${suffix}`,
    dataAmount: `ICP_DataAmount${suffix}`,
    dataCustomer: `ICP_DataCustomer${suffix}`,
  };
}

/** The defined names of one profile's scorecard. Blocks and pairs are counted from 1. */
export interface CardNames {
  /** Anchor of the sheet. */
  readonly sheet: string;
  /** The one table with its headings, the two-way tables, the rules and the cut-offs below it: what ICPFIT reads, edited in place. */
  readonly card: string;
  /** Whether points, edges and rules can be read. */
  readonly isInOrder: string;
  /** Sum of the rules in figures: 0 where there is none. */
  readonly rules: string;
  readonly idealFrom: string;
  readonly avoidBelow: string;
  /** Columns of a block. */
  readonly from: (block: number) => string;
  readonly value: (block: number) => string;
  readonly points: (block: number) => string;
  readonly hard: (block: number) => string;
  /** Of a rule that is told as conditions: their ends and values, and the rule in figures. */
  readonly ruleFrom: (rule: number) => string;
  readonly ruleTo: (rule: number) => string;
  readonly ruleValue: (rule: number) => string;
  readonly ruleCode: (rule: number) => string;
  /** Where "must have" or "never" is typed beside it. */
  readonly ruleText: (rule: number) => string;
  /** Of a pair: the edges and values of its first side, of its second, and its points. */
  readonly pairFrom: (pair: number, side: PairSideKey) => string;
  readonly pairValue: (pair: number, side: PairSideKey) => string;
  readonly pairPoints: (pair: number) => string;
}

/** The first side of a pair stands in rows, the second in columns. */
export type PairSideKey = "Row" | "Column";

/** Names of the scorecard of the profile in a slot. @example cardNames(2).points(3) // "ICP_Points_3_2" */
export function cardNames(slot: number): CardNames {
  const suffix = slot === 1 ? "" : `_${slot}`;
  const of = (name: string) => (number: number) => `ICP_${name}_${number}${suffix}`;
  return {
    sheet: `ICP_ScorecardSheet${suffix}`,
    card: `ICP_Scorecard${suffix}`,
    isInOrder: `ICP_ScorecardOK${suffix}`,
    rules: `ICP_Rules${suffix}`,
    idealFrom: `ICP_IdealFrom${suffix}`,
    avoidBelow: `ICP_AvoidBelow${suffix}`,
    from: of("From"),
    value: of("Value"),
    points: of("Points"),
    hard: of("Hard"),
    ruleFrom: of("RuleFrom"),
    ruleTo: of("RuleTo"),
    ruleValue: of("RuleValue"),
    ruleCode: of("RuleCode"),
    ruleText: of("RuleText"),
    pairFrom: (pair, side) => of(`Pair${side}From`)(pair),
    pairValue: (pair, side) => of(`Pair${side}Value`)(pair),
    pairPoints: of("PairPoints"),
  };
}

/** The names of one list of prospects that was scored. */
export interface TargetNames {
  /** Anchor of the sheet. */
  readonly sheet: string;
  /** Its table with the headings, of which answers are read back. */
  readonly list: string;
}

/** Names of the targets of the list in a slot; lists come after the profile that they are scored with, so that the first is 2. @example targetNames(2).sheet // "ICP_Targets_2" */
export const targetNames = (slot: number): TargetNames => ({sheet: `ICP_Targets_${slot}`, list: `ICP_TargetList_${slot}`});

/** Title of a new sheet in a slot. @example slottedTitle("ICP Summary", 2) // "ICP Summary 2" */
export const slottedTitle = (title: string, slot: number): string => (slot === 1 ? title : `${title} ${slot}`);
