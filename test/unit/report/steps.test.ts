import {describe, expect, test} from "vitest";
import type {CellValue} from "../../../src/embedded/workbook/model";
import {sampleRows} from "../workflow/sampleRows";
import {FORTY, type Steps, steps} from "./stepsWritten";

const GROWTH = {objective: {kind: "growth"}, bestCount: 10} as const;

/** Rows of the shortlist's table, without its heading. */
function bestRows(book: Steps): readonly (readonly CellValue[])[] {
  const rows = book.sheet("ICP_Shortlist") ?? [];
  const header = rows.findIndex((row) => row[0] === "Rank");
  return rows.slice(header + 1).filter((row) => typeof row[0] === "number");
}

/** The first rows of the table without the column of notes. */
const firstRows = (book: Steps, count: number) =>
  bestRows(book)
    .slice(0, count)
    .map((row) => row.slice(0, 6));

const texts = (book: Steps, anchor: string): string[] => (book.sheet(anchor) ?? []).flat().filter((cell) => typeof cell === "string");

/** Values of a column beside the customers, heading left out. */
function besides(book: Steps, heading: string): readonly CellValue[] {
  const used = book.customers.usedArea();
  const cells = used ? book.customers.values({...used, row: 0, column: 0}) : [];
  const column = cells[0]?.indexOf(heading) ?? -1;
  return cells.slice(1).map((row) => row[column] ?? null);
}

describe.each([
  ["a plain range", undefined],
  ["a table", "Customers"],
])("the shortlist of %s", (_, table) => {
  test("ranks the best, and finds row, amount and tier of each by name after the customers are sorted", async () => {
    const book = steps(FORTY, table);
    await book.write(GROWTH);
    expect(bestRows(book).map((row) => row.slice(0, 6))).toEqual(
      Array.from({length: 10}, (_, i) => [i + 1, FORTY[i + 1]?.[0], "Large", 10 + i, 1000 * (i + 1), i + 2]),
    );
    expect(besides(book, "ICP Best")).toEqual(Array.from({length: 40}, (_, i) => (i < 10 ? i + 1 : null)));
    book.customers.setValues(1, 0, [...FORTY.slice(1)].reverse());
    expect(bestRows(book)[0]?.slice(0, 6)).toEqual([1, "Firm A0", "Large", 10, 1000, 41]);
  });

  test("names who was left out, and why", async () => {
    const book = steps(FORTY, table);
    await book.write({...GROWTH, pinnedOut: [{customer: "Firm B1", reason: "Competitor"}], pinnedIn: [{customer: "Firm M12", reason: ""}]});
    expect(texts(book, "ICP_Shortlist")).toEqual(
      expect.arrayContaining(["Left on 2024-07-27 (Churned on)", "Taken out by hand: Competitor", "No value for Created", "Pinned"]),
    );
  });
});

test("the shortlist writes values for customers whose name leads to more than one, and says so", async () => {
  const rows = FORTY.map((row, i) => (i === 2 ? ["firm a0", ...row.slice(1)] : row));
  const book = steps(rows);
  await book.write(GROWTH);
  expect(firstRows(book, 2)).toEqual([
    [1, "Firm A0", "Large", 10, 1000, 2],
    [2, "firm a0", "Large", 11, 2000, 3],
  ]);
  expect(texts(book, "ICP_Shortlist")).toContain("2 of them have no name or share it with another: their row, amount and tier are values.");
});

test("the shortlist looks up names with wildcards and names that are numbers by equality", async () => {
  const rows = FORTY.map((row, i) =>
    i === 1 ? ["*", ...row.slice(1)] : i === 2 ? [4711, ...row.slice(1)] : i === 3 ? ["=1+1", ...row.slice(1)] : row,
  );
  const book = steps(rows);
  await book.write(GROWTH);
  expect(firstRows(book, 3)).toEqual([
    [1, "*", "Large", 10, 1000, 2],
    [2, "4711", "Large", 11, 2000, 3],
    [3, "=1+1", "Large", 12, 3000, 4],
  ]);
});

test("the shortlist as values holds no formula, and says what updates it", async () => {
  const book = steps(FORTY);
  await book.write({...GROWTH, output: "values"});
  expect(bestRows(book)[0]?.slice(0, 6)).toEqual([1, "Firm A0", "Large", 10, 1000, 2]);
  const sheet = book.sheetModel("ICP_Shortlist");
  expect([sheet.formula(10, 5), sheet.formula(2, 0)]).toEqual([undefined, undefined]);
  expect(texts(book, "ICP_Shortlist")).toContain("Row, amount and tier are values; they change only on “Update results”.");
});

test("a floor or a tier name that is changed on the summary asks for a refresh on both sheets, until it is changed back", async () => {
  const book = steps(FORTY);
  await book.write(GROWTH);
  const warnings = () => ["ICP_Shortlist", "ICP_Profile"].map((anchor) => book.sheet(anchor)?.[2]?.[0]);
  expect(warnings()).toEqual(["", ""]);
  const [floors, tiers] = ["ICP_Floors", "ICP_Tiers"].map((name) => {
    const found = book.book.name(name);
    const place = found && book.book.nameArea(found);
    if (!place) throw new Error(`no name: ${name}`);
    return place;
  });
  const changed = "Settings changed since 2026-11-22: refresh.";
  floors?.sheet.setValue(floors.area.row, floors.area.column, 25);
  expect(warnings()).toEqual([changed, changed]);
  floors?.sheet.setValue(floors.area.row, floors.area.column, 21);
  tiers?.sheet.setValue(tiers.area.row, tiers.area.column, "Giants");
  expect(warnings()).toEqual([changed, changed]);
  tiers?.sheet.setValue(tiers.area.row, tiers.area.column, "Large");
  expect(warnings()).toEqual(["", ""]);
});

describe("the profile", () => {
  test("tells the verdict, the traits with their evidence, and how it was made", async () => {
    const book = steps(FORTY);
    await book.write(GROWTH);
    const rows = book.sheet("ICP_Profile") ?? [];
    expect(rows.find((row) => row[0] === "Industry")).toEqual(
      expect.arrayContaining(["Industry", "Logistics", "10 of 10", 1, "0 of 30", 0, "∞", "Defining", "Yes"]),
    );
    expect(texts(book, "ICP_Profile")).toEqual(
      expect.arrayContaining(["The company", "How this was made", "Made on 2026-11-22 from Sheet1: 40 customers."]),
    );
  });

  test("keeps the team's answers on refresh, also when another objective makes it longer, and asks before they are taken away", async () => {
    const book = steps(FORTY);
    await book.write(GROWTH);
    const sheet = book.sheetModel("ICP_Profile");
    const row = (book.sheet("ICP_Profile") ?? []).findIndex((cells) => cells[0] === "Who is our ideal customer?");
    expect(await book.edits()).toEqual([]);
    sheet.setValues(row, 1, [["Forwarders"], ["Freight"]]);
    await book.write({...GROWTH, bestCount: 8, insistsOnProfile: true});
    expect(sheet.values({row, column: 0, rows: 2, columns: 2})).toEqual([
      ["Who is our ideal customer?", "Forwarders"],
      ["What do they make and sell?", "Freight"],
    ]);
    expect(await book.edits()).toEqual([{code: "ourCellsEdited", places: [`'ICP Profile'!B${row + 1}:B${row + 2}`]}]);
  });

  test("is not written where nothing sets the best apart, unless the user insists: then its first line says so", async () => {
    const noise = FORTY.map((row, i) => (i === 0 ? row : ([row[0], ["Health", "Retail", "Media"][(i * 7) % 3], ...row.slice(2)] as typeof row)));
    const book = steps(noise);
    await book.write(GROWTH);
    expect(book.sheet("ICP_Shortlist")).toBeDefined();
    expect(book.sheet("ICP_Profile")).toBeUndefined();
    await book.write({...GROWTH, insistsOnProfile: true});
    expect(book.sheet("ICP_Profile")?.[0]?.[0]).toBe("Not a proven profile, written at your wish: Sheet1");
  });

  test("that stands already stays with the team's answers when there is no profile any more, and says that there is none", async () => {
    const book = steps(FORTY);
    await book.write(GROWTH);
    const sheet = book.sheetModel("ICP_Profile");
    sheet.setValue(6, 1, "Forwarders");
    await book.write({...GROWTH, excludedHeadings: ["Industry"]});
    expect(sheet.values({row: 6, column: 1, rows: 1, columns: 1})).toEqual([["Forwarders"]]);
    expect(texts(book, "ICP_Profile")).toContain("No profile: nothing sets the best customers apart more than chance would.");
    expect(texts(book, "ICP_Profile")).not.toContain("The company");
  });
});

test("deals are grouped first: rank and lookups stand on the data sheet", async () => {
  const deals = FORTY.flatMap((row, i) => (i === 0 ? [row] : [row, row, row]));
  const book = steps(deals);
  await book.write({objective: {kind: "revenue"}, floors: [63, 18, 1], metricHeading: "Seats", amountHeading: "ARR", customerHeading: "Company"});
  const data = book.sheet("ICP_Data") ?? [];
  const header = data.findIndex((row) => row.includes("ICP Best"));
  const column = data[header]?.indexOf("ICP Best") ?? -1;
  const [first] = bestRows(book);
  const rowOnData = Number(first?.[4]);
  expect(data[rowOnData - 1]?.[0]).toBe(first?.[1]);
  expect(data[rowOnData - 1]?.[column]).toBe(1);
  expect(data[rowOnData - 1]?.[3]).toBe(first?.[3]);
});

test("the profile names the clearer of two traits that say the same, and leaves the other out", async () => {
  const rows = sampleRows();
  const industry = rows[0]?.indexOf("Industry") ?? -1;
  const book = steps(rows.map((row, i) => [...row, i === 0 ? "Line of business" : `${String(row[industry])} trade`]));
  await book.write({objective: {kind: "growth"}});
  const told = (book.sheet("ICP_Profile") ?? []).filter((row) => row.includes("Says the same as Industry"));
  expect(told.map((row) => [row[0], row[1], row.at(-1)])).toEqual([["Line of business", "Logistics trade", "No"]]);
});
