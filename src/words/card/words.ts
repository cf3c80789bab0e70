import type {TraitChangeKind} from "../../domain/comparison";
import type {CheckNote} from "../../domain/scorecard";
import type {CutoffChoice, HardRule, Segment} from "../../domain/segment";
import type {Count} from "../../domain/trait";

/** What the profile is worth: combinations, scorecard, segments, rules, and two objectives side by side. */
export interface CardWords {
  readonly proving: string;
  readonly proved: (share: number) => string;
  readonly cancelled: string;
  readonly goOn: string;
  readonly combinations: string;
  readonly combinationsHint: string;
  readonly noCombinations: string;
  /** Stands between the conditions of a combination. */
  readonly and: string;
  /** How many of the best meet it, and how many times likelier than average who meets it is to be best. */
  readonly combination: (best: Count, lift: string) => string;
  readonly heldOut: (lift: string) => string;
  readonly heldOutNobody: string;
  readonly quality: string;
  /** Area under the curve as a share, with its interval. */
  readonly finding: (auc: number, low: number, high: number) => string;
  readonly topBand: (lift: string, caught: number) => string;
  readonly byChance: string;
  readonly notTried: string;
  readonly checkNotes: Readonly<Record<CheckNote, string>>;
  readonly needed: (more: number) => string;
  /** What the picture shows: how many of the best are among the tenth, fifth and third of the customers with the highest fit. */
  readonly gains: (tenth: number, fifth: number, threeTenths: number) => string;
  readonly gainsCustomers: string;
  readonly onlyTogether: string;
  readonly scorecard: string;
  readonly pointsHint: string;
  readonly noCard: string;
  readonly attribute: string;
  readonly bin: string;
  readonly points: string;
  /** Some values, and how many others a line stands for. */
  readonly andMore: (values: readonly string[], others: number) => string;
  readonly allPoints: (count: number) => string;
  readonly pairs: string;
  readonly own: string;
  readonly ownKept: string;
  readonly toLearnt: string;
  readonly toLearntOf: (attribute: string) => string;
  readonly taken: string;
  /** What becomes of the cut-offs of the segments when points were edited. */
  readonly takenCutoffs: (choice: CutoffChoice) => string;
  readonly segments: string;
  readonly segmentNames: Readonly<Record<Segment, string>>;
  readonly segmentHints: Readonly<Record<Segment, string>>;
  readonly customers: (count: number) => string;
  readonly bestIn: (best: Count) => string;
  readonly cutoffs: string;
  readonly byEvidence: string;
  readonly byCapacity: (share: number) => string;
  readonly given: string;
  readonly idealFrom: string;
  readonly avoidBelow: string;
  readonly cutInvalid: string;
  readonly nobodyIdeal: string;
  readonly nobodyAvoid: string;
  /** How often customers at or above the cut are best, and the customers of the tier on average. */
  readonly idealRate: (fit: number, rate: number, base: number, isHeldOut: boolean) => string;
  readonly avoidRate: (fit: number, rate: number, base: number, isHeldOut: boolean) => string;
  readonly idealNoBetter: string;
  readonly rules: string;
  readonly rulesHint: string;
  readonly ruleKinds: Readonly<Record<HardRule["kind"], string>>;
  readonly ruleKind: string;
  readonly value: string;
  readonly least: string;
  readonly most: string;
  readonly reason: string;
  readonly addRule: string;
  readonly removeRule: (attribute: string) => string;
  readonly ruleCount: (barred: number, unknown: number) => string;
  readonly ruleMissing: string;
  readonly compare: string;
  readonly compareHint: string;
  readonly compareWith: string;
  readonly comparing: string;
  readonly compareStart: string;
  readonly overlap: (both: number, first: number, second: number) => string;
  readonly changes: Readonly<Record<TraitChangeKind, string>>;
  readonly noChanges: string;
  /** Commands about what was written. */
  readonly formulas: string;
  readonly repair: string;
  readonly repairHint: string;
  readonly convert: string;
  readonly convertHint: string;
  /** Where values stand: repairing brings the formulas back. */
  readonly backToFormulas: string;
  readonly backToFormulasHint: string;
  readonly repairQuestion: string;
  /** What will be written: the columns beside the customers by their headings, and how many sheets. */
  readonly repairing: (columns: readonly string[], sheets: number) => string;
  readonly repairKeeps: string;
  readonly convertQuestion: string;
  readonly converting: (columns: readonly string[], sheets: number) => string;
  readonly convertKeeps: string;
  /** Settings were changed since the results were written. */
  readonly withChanges: string;
  /** What stands there is values. */
  readonly areValues: string;
}
