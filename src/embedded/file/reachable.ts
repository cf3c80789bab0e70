import type {Parts} from "./package";
import {readRelationships, relationshipsPart, targetPart} from "./package";

/** All parts that can be reached from the file's own relationships, with the parts that hold relationships. */
export function reachableParts(parts: Parts): Set<string> {
  const found = new Set<string>();
  const visit = (part: string): void => {
    if (found.has(part) || (part !== "" && !parts.has(part))) return;
    if (part !== "") found.add(part);
    if (!parts.has(relationshipsPart(part))) return;
    found.add(relationshipsPart(part));
    for (const each of readRelationships(parts, part)) if (!each.isExternal) visit(targetPart(part, each.target));
  };
  visit("");
  return found;
}
