import type {Contradiction} from "../../domain/profile";
import type {Condition, Trait} from "../../domain/trait";

/** Traits on which the ideal and the least ideal profile stand together, so that one of them cannot be followed (M6.4). */
export function contradictions(best: readonly Trait[], least: readonly Trait[]): Contradiction[] {
  return best
    .filter((trait) => trait.inProfile)
    .flatMap((trait) =>
      least
        .filter((other) => other.inProfile && other.attribute === trait.attribute && overlap(trait.condition, other.condition))
        .map((other) => ({attribute: trait.attribute, best: trait, least: other})),
    );
}

/**
 * Whether one customer could meet both conditions of the same attribute. Two values of a many-valued attribute do not exclude each other, but only the same one contradicts; of sets one value
 * in both is enough.
 *
 * @example overlap(20 to 50, 40 to 90) // true
 */
export function overlap(a: Condition, b: Condition): boolean {
  if (a.kind === "range" && b.kind === "range") return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
  const values = valuesOf(b);
  return valuesOf(a).some((value) => values.includes(value)) || (a.kind === b.kind && (a.kind === "blank" || a.kind === "filled"));
}

/** The values that a condition names; none of a range or of being blank. */
function valuesOf(condition: Condition): readonly string[] {
  if (condition.kind === "oneOf") return condition.values;
  return condition.kind === "is" || condition.kind === "contains" ? [condition.value] : [];
}
