import type {Role} from "../../../domain/customers";
import type {Concept} from "./english";
import {YEAR} from "./readHeading";
import type {Token} from "./readHeading";
import {ROLE_RULES} from "./roleRules";
import type {RoleRule} from "./roleRules";

/** A rule that holds for a heading, and how much of the heading it explains. */
export interface Holding {
  readonly rule: RoleRule;
  /** Place among the rules. */
  readonly rank: number;
  readonly tokens: readonly Token[];
  /** For each token whether the rule explains it. */
  readonly explained: readonly boolean[];
  readonly unexplained: number;
  /** The first and the last token that the rule needs. */
  readonly firstNeeded: number;
  readonly lastNeeded: number;
}

/** Roles that an average or a forecast must not take. */
const TOTALS: ReadonlySet<Role> = new Set(["amount", "plainRevenue", "revenue", "seats"]);

/** What makes a figure something else than what they pay us or how many seats they have: an average, a rank, a share, a price, a forecast. */
const NOT_A_TOTAL: readonly Concept[] = [
  "odd",
  "rank",
  "rating",
  "price",
  "growth",
  "probability",
  "expected",
  "lost",
  "lead",
  "target",
  "margin",
  "profit",
];

/**
 * What makes a column one about something else, unless the rule asks for it: what is aimed at, what is to come, somebody else's, or how many there are of what is
 * named ("Company size target", "Next invoice no.", "Competitor product", "Number of countries").
 */
const ABOUT_ANOTHER: readonly Concept[] = ["target", "expected", "next", "rival", "count", "reason", "how", "unrelated"];

/** What a year says nothing of: "DT 2023" is a turnover ("doanh thu") and no telephone ("điện thoại"). */
const OF_NO_YEAR: ReadonlySet<Role> = new Set(["phone", "email", "website", "domain", "zip"]);

/** The rule that explains a heading best; undefined where none holds. Of equals the first counts. */
export function bestRule(tokens: readonly Token[]): Holding | undefined {
  let best: Holding | undefined;
  ROLE_RULES.forEach((rule, rank) => {
    const holding = holds(rule, rank, tokens);
    if (holding !== undefined && (best === undefined || isBetter(holding, best))) best = holding;
  });
  return best;
}

/** Whether one explains more than the other, or as much by more of its own ideas. */
export const isBetter = (a: Holding, b: Holding): boolean =>
  a.unexplained < b.unexplained || (a.unexplained === b.unexplained && a.rule.needs.length > b.rule.needs.length);

function holds(rule: RoleRule, rank: number, tokens: readonly Token[]): Holding | undefined {
  const needed = assigned(rule.needs, tokens);
  if (needed === undefined) return undefined;
  const explained = tokens.map((token, t) => needed.includes(t) || isNeutral(token) || speaksOf(token, rule));
  const unexplained = explained.filter((is) => !is).length;
  if (rule.isWhole && unexplained > 0) return undefined;
  if (TOTALS.has(rule.role) && tokens.some((token, t) => !needed.includes(t) && isOdd(token, rule))) return undefined;
  if (TOTALS.has(rule.role) && [0, tokens.length - 1].some((t) => !explained[t] && isTime(tokens[t]))) return undefined;
  if (tokens.some((token, t) => !explained[t] && isAboutAnother(token))) return undefined;
  if (OF_NO_YEAR.has(rule.role) && tokens.some(({text}) => YEAR.test(text))) return undefined;
  return {rule, rank, tokens, explained, unexplained, firstNeeded: Math.min(...needed), lastNeeded: Math.max(...needed)};
}

/** A token for each idea that is needed, no token twice; undefined where one is missing. */
function assigned(needs: RoleRule["needs"], tokens: readonly Token[], used: readonly number[] = []): readonly number[] | undefined {
  if (used.length === needs.length) return used;
  for (let t = 0; t < tokens.length; t++) {
    if (used.includes(t) || !needs[used.length].some((concept) => tokens[t].concepts.has(concept))) continue;
    const all = assigned(needs, tokens, [...used, t]);
    if (all !== undefined) return all;
  }
  return undefined;
}

/** Whether a word says again what is needed ("Website URL"), or may stand beside it. */
const speaksOf = ({concepts}: Token, {needs, besides}: RoleRule): boolean =>
  [...concepts].some((concept) => besides.has(concept) || needs.some((need) => need.includes(concept)));

/** Whether a word changes the meaning of no heading: a unit, a year, a place, "of", and what only says that there is a newer one ("old"). */
export const isNeutral = ({concepts, isUnit}: Token): boolean => isUnit || concepts.has("filler") || concepts.has("place") || concepts.has("former");

const isOdd = (token: Token, rule: RoleRule): boolean =>
  /^top ?\d+$/.test(token.text) ||
  (!token.concepts.has("filler") && !speaksOf(token, rule) && NOT_A_TOTAL.some((concept) => token.concepts.has(concept)));

/** Where the first or the last word is a time the column holds dates: "Termin płatności", "Échéance facture". */
const isTime = ({concepts, text}: Token): boolean => text.length > 2 && (concepts.has("date") || concepts.has("end"));

/** An estimate ("est.") is of what is there now; a single letter is a year ("CA N") rather than a count. */
const isAboutAnother = ({concepts, text}: Token): boolean =>
  !concepts.has("estimated") && text.length > 1 && ABOUT_ANOTHER.some((concept) => concepts.has(concept));
