import fc from "fast-check";
import {expect, test} from "vitest";
import type {Language} from "../../src/domain/language";
import type {BinRule} from "../../src/domain/scorecard";
import type {ConditionRule, HardRule} from "../../src/domain/segment";
import type {Condition} from "../../src/domain/trait";
import {COLUMN} from "../../src/report/scorecard/layout";
import {wordsIn} from "../../src/words/languages";
import {type CardWritten, writeCard} from "../unit/report/cardWritten";
import {columnsOf, fitOf, type Clean, type RandomCard, randomCard, rowsOf, ruleOf, scorecardOf} from "./fitCards";

/** What people typed into the column of rules: by column of the card, then by bin. */
type Rules = readonly (readonly (string | undefined)[])[];

const written = (card: RandomCard, language: Language, table: string | undefined, hardRules: readonly HardRule[] = []): Promise<CardWritten> => {
  const shown = {card: scorecardOf(card), cutoffs: card.cutoffs, columns: columnsOf(card)};
  const results = {...shown, hardRules, fits: new Float64Array(0), segments: new Uint8Array(0)};
  return writeCard({rows: rowsOf(card), results, table, choices: {language}});
};

function expectSame(book: CardWritten, card: RandomCard, language: Language, rules: Rules = []): void {
  const {columns, segments} = wordsIn(language).report.scorecard;
  const customers = Array.from({length: card.customers}, (_, i) => i);
  const fits = customers.map((i) => fitOf(card, i));
  expect(book.column(columns.fit)).toEqual(fits.map((fit) => expect.closeTo(fit, 9)));
  expect(book.column(columns.segment)).toEqual(customers.map((i) => segments[segmentOf(card, i, fits[i] ?? 50, rules)]));
}

function segmentOf({columns, cutoffs}: RandomCard, customer: number, fit: number, rules: Rules): "ideal" | "neutral" | "avoid" {
  const {idealFrom = Infinity, avoidBelow = -Infinity} = cutoffs;
  const byFit = fit >= idealFrom ? "ideal" : fit < avoidBelow ? "avoid" : "neutral";
  const stands = columns.map(({cells, bins}, i) => {
    const clean = cells[customer]?.clean ?? null;
    const own = (rules[i] ?? []).slice(0, bins.length);
    const isBlank = clean === null || (Array.isArray(clean) && clean.length === 0);
    const bin = ruleOf(
      clean,
      bins.map(({rule}) => rule),
    );
    const text = bin === undefined ? undefined : own[bin];
    if (text?.startsWith("never") === true) return "never";
    const isLacking = !isBlank && own.some((each) => each?.startsWith("must have")) && text?.startsWith("must have") !== true;
    return isLacking ? "lacking" : "free";
  });
  if (stands.includes("never")) return "avoid";
  return stands.includes("lacking") && byFit === "ideal" ? "neutral" : byFit;
}

/** Row of a rule among the lines of a block, found as a person would: by what its cells say. */
function lineOf(book: CardWritten, k: number, rule: BinRule): number {
  const cells = book.values(`ICP_Value_${k}`).map(([value = null], i) => ({value, from: book.values(`ICP_From_${k}`)[i]?.[0] ?? null}));
  const found = cells.findIndex(({value, from}, i) => {
    switch (rule.kind) {
      case "number":
        return value === rule.value;
      case "range":
        return value === null && from === (rule.from ?? null);
      case "texts":
        return value === rule.values[0];
      case "contains":
        return value === `;${rule.value};`;
      case "lacks":
        return i === 1;
      case "other":
        return value === null;
    }
  });
  if (found < 0) throw new Error(`no line for ${JSON.stringify(rule)}`);
  return found;
}

const cases = fc.record({card: randomCard, language: fc.constantFrom<Language>("en", "fa"), table: fc.constantFrom(undefined, "Customers")});

test("fit and segment in cells are what adding up the points gives, for any card and any customers", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({card, language, table}) => expectSame(await written(card, language, table), card, language)),
    {numRuns: 25},
  );
}, 300_000);

test("fit follows when points are edited", async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.nat(), fc.double({min: -30, max: 30, noNaN: true}), async ({card, language, table}, pick, typed) => {
      const book = await written(card, language, table);
      const columns = card.columns.map(({bins, ...column}, k) => {
        const at = pick % bins.length;
        const rule = bins[at]?.rule;
        if (rule !== undefined) book.type(`ICP_Points_${k + 1}`, lineOf(book, k + 1, rule), typed);
        return {...column, bins: bins.map((bin, i) => (i === at ? {...bin, points: typed} : bin))};
      });
      expectSame(book, {...card, columns}, language);
    }),
    {numRuns: 12},
  );
}, 300_000);

/** The same rules with the beginning of one range, and so the end of the one below it, moved; undefined where none has a neighbour below. */
function moved(rules: readonly BinRule[]): {readonly rules: readonly BinRule[]; readonly at: BinRule; readonly edge: number} | undefined {
  const at = rules.findIndex(
    (rule) => rule.kind === "range" && rule.from !== undefined && rules.some((other) => other.kind === "range" && other.to === rule.from),
  );
  const range = rules[at];
  if (range?.kind !== "range" || range.from === undefined) return undefined;
  const {from} = range;
  const edge = range.to === undefined ? from + 5 : (from + range.to) / 2;
  const next = rules.map((rule, i) => (i === at ? {...rule, from: edge} : rule.kind === "range" && rule.to === from ? {...rule, to: edge} : rule));
  return {rules: next, at: range, edge};
}

test("fit follows when an edge is edited", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({card, language, table}) => {
      const book = await written(card, language, table);
      const columns = card.columns.map((column, k) => {
        const change = moved(column.bins.map(({rule}) => rule));
        if (change === undefined) return column;
        book.type(`ICP_From_${k + 1}`, lineOf(book, k + 1, change.at), change.edge);
        return {...column, bins: column.bins.map((bin, i) => ({...bin, rule: change.rules[i] ?? bin.rule}))};
      });
      expectSame(book, {...card, columns}, language);
    }),
    {numRuns: 12},
  );
}, 300_000);

test("segments follow when rules are typed", async () => {
  const typed = fc.constantFrom(undefined, undefined, "never", "must have", "never: they do not pay", " Must have");
  await fc.assert(
    fc.asyncProperty(
      cases,
      fc.array(fc.array(typed, {minLength: 12, maxLength: 12}), {minLength: 4, maxLength: 4}),
      async ({card, language, table}, rules) => {
        const book = await written(card, language, table);
        const {sheet, area} = book.area("ICP_Scorecard");
        card.columns.forEach(({bins}, k) =>
          bins.forEach(({rule}, b) => {
            const text = rules[k]?.[b];
            const {area: points} = book.area(`ICP_Points_${k + 1}`);
            const column = language === "fa" ? area.column + area.columns - 1 - COLUMN.rule : area.column + COLUMN.rule;
            if (text !== undefined) sheet.setValue(points.row + lineOf(book, k + 1, rule), column, text);
          }),
        );
        const plain = rules.map((own) => own.map((text) => text?.trim().toLowerCase()));
        expectSame(book, card, language, plain);
      },
    ),
    {numRuns: 12},
  );
}, 300_000);

/** Whether a condition holds for a value, by plain reading; undefined where it is blank and the condition is not about that. */
function holds(value: Clean, condition: Condition): boolean | undefined {
  const isBlank = value === null || (Array.isArray(value) && value.length === 0);
  if (condition.kind === "blank" || condition.kind === "filled") return isBlank === (condition.kind === "blank");
  if (isBlank) return undefined;
  if (condition.kind === "range") return typeof value === "number" && value >= (condition.from ?? -Infinity) && value <= (condition.to ?? Infinity);
  const wanted = (condition.kind === "oneOf" ? condition.values : [condition.value]).map((text) => text.toLowerCase());
  const own = typeof value === "string" ? [value] : Array.isArray(value) ? value : [];
  return own.some((text) => wanted.includes(String(text).toLowerCase()));
}

function isBarred({kind, conditions}: ConditionRule, value: Clean): boolean {
  const found = conditions.map((condition) => holds(value, condition)).filter((one) => one !== undefined);
  return found.length > 0 && found.includes(true) === (kind === "never");
}

/** A condition about a column, made from what two of its customers have, so that it often holds and its ends are met exactly. */
function conditionAbout(one: Clean, other: Clean, pick: number): Condition {
  if (pick === 0) return {kind: "blank"};
  if (pick === 1) return {kind: "filled"};
  if (typeof one === "number" && typeof other === "number")
    return {kind: "range", unit: "number", from: Math.min(one, other), to: Math.max(one, other)};
  if (typeof one === "number") return {kind: "range", unit: "number", ...(pick % 2 === 0 ? {from: one} : {to: one})};
  if (typeof one === "string") return typeof other === "string" ? {kind: "oneOf", values: [one, other.toUpperCase()]} : {kind: "is", value: one};
  return Array.isArray(one) && one.length > 0 ? {kind: "contains", value: String(one[0])} : {kind: "contains", value: "CRM"};
}

const picks = fc.record({one: fc.nat(8), other: fc.nat(8), pick: fc.nat(9)});
const ruleRecipes = fc.array(
  fc.record({kind: fc.constantFrom("never" as const, "mustHave" as const), at: fc.nat(3), about: fc.array(picks, {minLength: 1, maxLength: 2})}),
  {minLength: 1, maxLength: 2},
);

test("segments are what rules told as conditions make of each customer", async () => {
  await fc.assert(
    fc.asyncProperty(cases, ruleRecipes, async ({card: made, language, table}, recipes) => {
      // Everybody is Ideal whom no rule bars.
      const card = {...made, cutoffs: {idealFrom: 0, avoidBelow: undefined}};
      const rules = recipes.map(({kind, at, about}): ConditionRule => {
        const {heading, cells} = card.columns[at % card.columns.length] ?? {heading: "", cells: []};
        const clean = (i: number): Clean => cells[i % card.customers]?.clean ?? null;
        return {kind, reason: "", attribute: heading, conditions: about.map(({one, other, pick}) => conditionAbout(clean(one), clean(other), pick))};
      });
      const book = await written(card, language, table, rules);
      const {columns, segments} = wordsIn(language).report.scorecard;
      const expected = Array.from({length: card.customers}, (_, i) => {
        const barred = rules.filter((rule) => isBarred(rule, card.columns.find(({heading}) => heading === rule.attribute)?.cells[i]?.clean ?? null));
        return segments[barred.some(({kind}) => kind === "never") ? "avoid" : barred.length > 0 ? "neutral" : "ideal"];
      });
      expect(book.column(columns.segment)).toEqual(expected);
    }),
    {numRuns: 30},
  );
}, 300_000);
