import type {BlendPart, Objective, SingleObjective} from "../domain/best";

const BLEND = "blend:";

/**
 * The objective that is typed: growth, profit, loyalty, revenue, a column, or a blend of any of these with weights. A column's highest values are
 * best, unless ":lowest" stands behind it. Undefined where a part is blank or a weight is no positive number.
 *
 * @example objectiveOf("profit") // {kind: "profit"}
 * @example objectiveOf("blend:NPS*2,revenue") // NPS counts twice as much as revenue
 */
export function objectiveOf(text: string): Objective | undefined {
  if (!text.toLowerCase().startsWith(BLEND)) return singleOf(text);
  const parts = text.slice(BLEND.length).split(",").map(partOf);
  const known = parts.flatMap((part) => (part === undefined ? [] : [part]));
  return known.length === parts.length ? {kind: "blend", parts: known} : undefined;
}

/** A part of a blend: "NPS*2" or "NPS". A star that no number follows belongs to the heading. */
function partOf(text: string): BlendPart | undefined {
  const found = /^(.*)\*\s*(\d+\.?\d*|\.\d+)\s*$/s.exec(text);
  const objective = singleOf(found?.[1] ?? text);
  const weight = found?.[2] === undefined ? 1 : Number(found[2]);
  return objective === undefined || !(weight > 0) ? undefined : {objective, weight};
}

function singleOf(text: string): SingleObjective | undefined {
  const word = text.trim();
  switch (word.toLowerCase()) {
    case "":
      return undefined;
    case "growth":
      return {kind: "growth"};
    case "profit":
      return {kind: "profit"};
    case "loyalty":
      return {kind: "loyalty"};
    case "revenue":
      return {kind: "revenue"};
  }
  const isLowest = /:lowest$/i.test(word);
  const heading = word.replace(/:(lowest|highest)$/i, "").trim();
  return heading === "" ? undefined : {kind: "column", heading, direction: isLowest ? "lowest" : "highest"};
}
