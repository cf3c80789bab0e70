import type {Found} from "../../../../src/analysis/compare/compareObjectives";
import {evidenceFor} from "../../../../src/analysis/traits/evidence";
import type {Attribute, AttributeTable} from "../../../../src/domain/attribute";
import {STANDING} from "../../../../src/domain/best";
import type {Condition, NotSearched, Trait} from "../../../../src/domain/trait";

/** A trait of a profile as the search would report it. */
export function traitOf(attribute: Attribute, condition: Condition, standing: Uint8Array, more: Partial<Trait> = {}): Trait {
  const {heading, column, group, role} = attribute;
  return {
    ...evidenceFor(attribute, condition, standing),
    attribute: heading,
    column,
    group,
    role,
    p: 0.01,
    q: 0.01,
    verdict: "defining",
    isTypicalOfTier: false,
    inProfile: true,
    others: [],
    filled: 1,
    ...more,
  };
}

/** What an objective found: its best customers, all others being candidates, and the traits of its profile by heading. */
export function foundOf(
  table: AttributeTable,
  customers: number,
  best: readonly number[],
  traits: Readonly<Record<string, Condition | (Partial<Trait> & {readonly condition: Condition})>>,
  notSearched: readonly NotSearched[] = [],
): Found {
  const standing = new Uint8Array(customers).fill(STANDING.candidate);
  for (const i of best) standing[i] = STANDING.best;
  const found = Object.entries(traits).map(([heading, told]) => {
    const attribute = table.attributes.find((one) => one.heading === heading);
    if (attribute === undefined) throw new Error(`no such heading: ${heading}`);
    return "condition" in told ? traitOf(attribute, told.condition, standing, told) : traitOf(attribute, told, standing);
  });
  return {
    shortlist: {
      focusTier: "Large",
      inFocusTier: customers,
      candidates: customers,
      measure: {objective: {kind: "revenue"}, headings: ["ARR"], direction: "highest", unit: "money"},
      wanted: best.length,
      best: best.map((customer, at) => ({customer, key: String(customer), rank: at + 1, value: 0, isPinned: false})),
      leftOut: [],
      revenueShare: 0,
      pareto: {customers: 0, revenueShare: 0},
      isCutTied: false,
      isThin: false,
      notes: [],
      standing,
    },
    profile: {traits: found, notSearched, verdict: found.length === 0 ? "none" : "moderate"},
  };
}
