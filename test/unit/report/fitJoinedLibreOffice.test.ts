import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Choices} from "../../../src/domain/settings";
import {saveXlsx} from "../../../src/embedded/file/saveXlsx";
import {hasLibreOffice, libreOfficeNote, recalculated} from "../headless/libreOffice";
import {hasTables, tablePath, tablesNote} from "../headless/sharedTables";
import {atTheEnd, cells, placeOf} from "./joined";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-joined-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

const HEADINGS = ["ICP Fit", "ICP Segment"] as const;

/** The whole plan written as formulas and saved; then what LibreOffice calculates, and what the engine says, row by row. */
async function walk(file: string, change: Partial<Choices>) {
  const {book, session, close} = await atTheEnd(file, change);
  try {
    await session.write();
    const {tiers, writing} = session.store.get();
    if (tiers.kind !== "ready" || writing.kind !== "ready") throw new Error(`not written: ${tiers.kind} ${writing.kind}`);
    const target = join(folder, "joined.xlsx");
    writeFileSync(target, saveXlsx(book).bytes);
    const {sheet, row} = placeOf(book, HEADINGS[0]);
    const lines = recalculated(target, folder).get(sheet.title) ?? [];
    const {customers} = tiers.value;
    const inLibreOffice = HEADINGS.map((heading) => {
      const column = (lines[row] ?? []).indexOf(heading);
      return lines.slice(row + 1, row + 1 + customers).map((line) => line[column] ?? "");
    });
    const errors = lines.flat().filter((cell) => /^(#|Err:)/.test(cell));
    await session.convert();
    const byEngine = HEADINGS.map((heading) => cells(book, heading, customers));
    return {inLibreOffice, byEngine, customers, errors};
  } finally {
    await session.close();
    close();
  }
}

async function expectSame(file: string, change: Partial<Choices>, rows: number) {
  const {inLibreOffice, byEngine, customers, errors} = await walk(file, change);
  expect([customers, errors]).toEqual([rows, []]);
  expect(new Set(byEngine[0]).size).toBeGreaterThan(1);
  expect(inLibreOffice[0]?.map(Number)).toEqual(byEngine[0]?.map((fit) => expect.closeTo(Number(fit), 9)));
  expect(inLibreOffice[1]).toEqual(byEngine[1]);
}

describe.runIf(hasLibreOffice)("the whole plan, saved and calculated anew by LibreOffice, has the engine's fit and segment on every row", () => {
  test("of the sample", async () => {
    await expectSame(fileURLToPath(new URL("../../../assets/samples/customers.csv", import.meta.url)), {}, 400);
  }, 240_000);

  test.runIf(hasTables).each<[string, number, Partial<Choices>]>([
    ["wholesale_customers.csv", 440, {amountHeading: "total_spend", metricHeading: "total_spend", objective: {kind: "revenue"}}],
    ["maven_customers.csv", 85, {amountHeading: "won_revenue", metricHeading: "won_revenue", objective: {kind: "revenue"}}],
  ])("of %s", async (file, rows, choices) => expectSame(tablePath(file), choices, rows), 240_000);
});

test.skipIf(hasLibreOffice && hasTables)(`the whole plan is the same in LibreOffice${libreOfficeNote}${tablesNote}`, () => undefined);
