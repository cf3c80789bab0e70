import type {Objective} from "../domain/best";
import type {CrossEvidence, ObjectiveComparison, ObjectiveSide, TraitChangeKind} from "../domain/comparison";
import type {Language} from "../domain/language";
import type {ProfileVerdict} from "../domain/profile";
import type {Count, Trait} from "../domain/trait";
import {conditionText} from "../words/conditions";

/** Two objectives side by side (M3.5): who is best by both, and what becomes of each trait. */
export interface ComparisonAnswer {
  readonly first: SideAnswer;
  readonly second: SideAnswer;
  /** Customers who are best by both, by the first and by the second. */
  readonly best: {readonly both: number; readonly first: number; readonly second: number};
  /** What opposes first, then vanishes, appears, changes, stays. */
  readonly changes: readonly ChangeAnswer[];
}

/** One of the objectives: as it is typed, and what its profile is worth. */
export interface SideAnswer {
  readonly objective: string;
  readonly verdict: ProfileVerdict;
}

/** What becomes of one attribute; the conditions in words, null where a profile has none. */
export interface ChangeAnswer {
  readonly attribute: string;
  readonly change: TraitChangeKind;
  readonly first: string | null;
  readonly second: string | null;
  /** How many of the best by the other objective meet the condition; null where the other did not search the column. */
  readonly firstAmongSecond: Count | null;
  readonly secondAmongFirst: Count | null;
}

/** The comparison as JSON. */
export function comparisonAnswer({first, second, best, changes}: ObjectiveComparison, language: Language): ComparisonAnswer {
  const condition = (trait: Trait | undefined) => (trait === undefined ? null : conditionText(trait.condition, language));
  const among = (evidence: CrossEvidence | undefined) => evidence?.best ?? null;
  return {
    first: side(first),
    second: side(second),
    best: {both: best.both.length, first: best.first, second: best.second},
    changes: changes.map((change) => ({
      attribute: change.attribute,
      change: change.change,
      first: condition(change.first),
      second: condition(change.second),
      firstAmongSecond: among(change.firstAmongSecond),
      secondAmongFirst: among(change.secondAmongFirst),
    })),
  };
}

const side = ({measure, verdict}: ObjectiveSide): SideAnswer => ({objective: typedAs(measure.objective), verdict});

/** An objective as the command line takes it. */
function typedAs(objective: Objective): string {
  switch (objective.kind) {
    case "column":
      return objective.direction === "lowest" ? `${objective.heading}:lowest` : objective.heading;
    case "blend":
      return `blend:${objective.parts.map(({objective: part, weight}) => `${typedAs(part)}*${weight}`).join(",")}`;
    case "list":
      return objective.heading;
    default:
      return objective.kind;
  }
}
