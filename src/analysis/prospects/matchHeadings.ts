import {headingWords} from "../intake/headingWords";
import {matchRole, type RoleMatch} from "../intake/roles";

/** Roles that say nothing about what a column holds: two columns of them need not be the same. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(["record_id", "icp_tier", "ignore"]);

/**
 * Finds columns of another sheet by meaning (M8.1): first by the very heading, then without regard to case, then by its words as intake levels them, at last by the role that its words
 * tell ("Headcount" for "Employees"). No column serves twice; of several with one role the surest, then the first.
 *
 * @param wanted Headings that the scorecard was learnt with, each once.
 * @param given Headings of the sheet.
 * @returns For each wanted heading its position among the given ones, −1 where the sheet has no such column.
 * @example matchHeadings(["Employees", "Country"], ["Name", "Headcount"]) // [1, -1]
 */
export function matchHeadings(wanted: readonly string[], given: readonly string[]): number[] {
  const found = wanted.map(() => -1);
  const isTaken = given.map(() => false);
  for (const keyOf of [trimmed, folded, headingWords]) {
    const keys = given.map(keyOf);
    wanted.forEach((heading, i) => {
      const key = keyOf(heading);
      if (found[i] < 0 && key !== "")
        take(
          i,
          keys.findIndex((one, at) => one === key && !isTaken[at]),
        );
    });
  }
  for (const meaningOf of [meaning, nearMeaning]) {
    const roles = given.map(meaningOf);
    for (const i of surestFirst(wanted.map(meaningOf), found)) take(i, surestOf(roles, isTaken, meaningOf(wanted[i])));
  }
  return found;

  function take(i: number, at: number): void {
    if (at < 0) return;
    found[i] = at;
    isTaken[at] = true;
  }
}

const trimmed = (heading: string): string => heading.trim();
const folded = (heading: string): string => heading.trim().toLowerCase().normalize("NFC");

function meaning(heading: string): RoleMatch | undefined {
  const match = matchRole(heading);
  return match === undefined || SAYS_NOTHING.has(match.role) ? undefined : match;
}

/** Roles that say the same of a firm that has not bought yet: the way it came is its source. */
const NEAR: Readonly<Record<string, string>> = {source: "channel"};

function nearMeaning(heading: string): RoleMatch | undefined {
  const match = meaning(heading);
  return match === undefined ? undefined : {...match, role: NEAR[match.role] ?? match.role};
}

/** Positions that are still to be found and have a role, the surest first: it is the one that a column of that role is about. */
const surestFirst = (roles: readonly (RoleMatch | undefined)[], found: readonly number[]): number[] =>
  roles
    .flatMap((role, i) => (role === undefined || found[i] >= 0 ? [] : [{role, i}]))
    .sort((a, b) => bySureness(a.role, b.role) || a.i - b.i)
    .map(({i}) => i);

function surestOf(roles: readonly (RoleMatch | undefined)[], isTaken: readonly boolean[], wanted: RoleMatch | undefined): number {
  let best = -1;
  roles.forEach((role, at) => {
    if (role === undefined || isTaken[at] || role.role !== wanted?.role) return;
    const known = roles[best];
    if (known === undefined || bySureness(role, known) < 0) best = at;
  });
  return best;
}

const bySureness = (a: RoleMatch, b: RoleMatch): number => b.confidence - a.confidence || a.rank - b.rank;
