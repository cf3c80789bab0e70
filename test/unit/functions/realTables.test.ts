import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import type {Choices} from "../../../src/domain/settings";
import {icpFit, icpSegment} from "../../../src/functions/functions";
import {hasTables, tablePath, tablesNote} from "../headless/sharedTables";
import {realCard, type RealCard} from "./realCards";

// A typed 0 is one in these tables: an Excel that tells blanks from it.
beforeAll(() => void vi.stubGlobal("Office", {context: {displayLanguage: "en-US", platform: "OfficeOnline"}}));
afterAll(() => void vi.unstubAllGlobals());

const KINDS = ["fine", "readable"] as const;

const fitsOf = ({rows, headings, card}: RealCard): unknown[] => icpFit(copied(rows), [[...headings]], copied(card)).map(([fit]) => fit);
const copied = (cells: readonly (readonly unknown[])[]): unknown[][] => cells.map((row) => [...row]);

/** A function gives on the sheet's own rows what native formulas give on clean ones, and the engine. */
function expectSame(table: RealCard): void {
  const {rows, headings, card, engine, native} = table;
  const fits = fitsOf(table);
  expect(new Set(engine).size).toBeGreaterThan(3);
  expect(fits).toEqual(engine.map((fit) => expect.closeTo(fit, 9)));
  expect(fits).toEqual(native.map((fit) => expect.closeTo(Number(fit), 9)));
  const segments = icpSegment(copied(rows), [[...headings]], copied(card)).map(([segment]) => segment);
  expect(segments).toEqual(engine.map((fit) => (fit >= 60 ? "Ideal" : fit < 40 ? "Avoid" : "Neutral")));
}

const sample = fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url));

test.each(KINDS)(
  "ICPFIT is the engine's fit on every row of the sample, by the %s card",
  async (kind) => {
    expectSame(await realCard(sample, {objective: {kind: "growth"}}, kind));
  },
  60_000,
);

const TABLES: readonly (readonly [string, Partial<Choices>])[] = [
  ["maven_customers.csv", {amountHeading: "won_revenue", metricHeading: "won_revenue", objective: {kind: "revenue"}}],
  ["wholesale_customers.csv", {amountHeading: "total_spend", metricHeading: "total_spend", objective: {kind: "revenue"}}],
  ["northwind_customers.csv", {objective: {kind: "revenue"}}],
];

describe.runIf(hasTables)("ICPFIT is the engine's fit on every row of real tables", () => {
  test.each(TABLES.flatMap(([file, choices]) => KINDS.map((kind) => [file, kind, choices] as const)))(
    "%s, %s card",
    async (file, kind, choices) => {
      expectSame(await realCard(tablePath(file), choices, kind));
    },
    60_000,
  );
});

test.skipIf(hasTables)(`ICPFIT is the engine's fit on real tables${tablesNote}`, () => undefined);
