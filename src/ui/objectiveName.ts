import type {Objective} from "../domain/best";
import type {Words} from "../words/words";

/** What can make a customer good besides a column, in the order in which it is offered (M3.1). */
export const OBJECTIVE_AIMS = ["revenue", "profit", "growth", "loyalty"] as const;

/** An objective in a few words. */
export function objectiveName(objective: Objective, {best}: Pick<Words, "best">): string {
  switch (objective.kind) {
    case "column":
      return objective.heading;
    case "blend":
      return best.blend;
    case "list":
      return best.list(objective.heading);
    default:
      return best.objectives[objective.kind];
  }
}
