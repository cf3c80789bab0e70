import {act, cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {App} from "../../../src/ui/App";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {fakeWorkbook, type FakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";

afterEach(cleanup);

/** Sixteen customers: a cell that is no number, an Excel error, a number far from the others, and a column that is nearly blank. */
const LIST: Cell[][] = [
  ["Company", "Country", "Seats", "ARR", "Won on", "Note"],
  ...Array.from({length: 16}, (_, i): Cell[] => [
    `Customer ${String.fromCharCode(65 + i)}`,
    i === 3 ? "#N/A" : i % 2 === 0 ? "France" : "Spain",
    i === 2 ? "several" : 5 + (i % 4),
    i === 4 ? 9_000_000 : 100 + 10 * i,
    i === 5 ? "soon" : `2025-03-${10 + i}`,
    i === 0 ? "spoke to Ann" : null,
  ]),
];

async function report(rows: readonly Cell[][]): Promise<{readonly session: Session; readonly workbook: FakeWorkbook}> {
  const workbook = fakeWorkbook([{source: sourceOf("Sales", [...rows]), rows: [...rows]}]);
  const session = createSession({workbook, engine: createLocalEngine(), clock: () => Date.UTC(2026, 0, 15), language: "en", environment: {}});
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  await waitFor(() => expect(screen.queryByRole("button", {name: /Data report/})).not.toBeNull(), {timeout: 60_000});
  await press("Data report: every column");
  await waitFor(() => expect(screen.queryAllByRole("listitem", {name: "Company"})).not.toEqual([]));
  return {session, workbook};
}

const press = async (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", {name})));
const column = (heading: string) => screen.getByRole("listitem", {name: heading});
const meaningOf = (heading: string): string | undefined =>
  screen.getByRole<HTMLSelectElement>("combobox", {name: `Meaning of ${heading}`}).selectedOptions[0]?.textContent ?? undefined;

test("the data report tells of each column what is filled, its kind, its meaning and some of its cells", async () => {
  await report(LIST);
  expect(within(column("Company")).queryByText("Text · All filled")).not.toBeNull();
  expect(within(column("Country")).queryByText("Text · 94% filled, 1 blank")).not.toBeNull();
  expect(within(column("Seats")).queryByText("Number · All filled")).not.toBeNull();
  expect(within(column("Won on")).queryByText("Date · All filled")).not.toBeNull();
  expect(["Company", "Country", "Seats", "ARR", "Won on", "Note"].map(meaningOf)).toEqual([
    "Customer",
    "Country",
    "Seats or licences",
    "What they pay us",
    "Won on",
    "Notes",
  ]);
  expect(within(column("Country")).queryByText(/France.*Spain/)).not.toBeNull();
});

test.each([
  ["Seats", /^Seats: 1 cell not readable/, "Sales!C4", "several"],
  ["Won on", /^Won on: 1 cell not readable/, "Sales!E7", "soon"],
  ["Country", /^Country: 1 cell with an error/, "Sales!B5", "#N/A"],
  ["ARR", /^ARR: 1 number far from the others/, "Sales!D6", "9000000"],
])("a cell of %s to look at is listed with its address, and a click selects it", async (heading, label, address, text) => {
  const {workbook} = await report(LIST);
  await press(label);
  const own = column(heading);
  expect(within(own).queryByText(text)).not.toBeNull();
  await act(async () => void fireEvent.click(within(own).getByRole("button", {name: address})));
  expect(workbook.shown).toEqual([{address}]);
});

test("what is too thin says for which step, and how many more rows it needs", async () => {
  await report(LIST);
  expect(within(column("Note")).queryByText("Too thin for steps 4 and 5: 2 rows more with a value needed.")).not.toBeNull();
  expect(
    screen.queryByText(/Thin for steps 3 to 6: the focus tier has \d+ customers?; with 20 it holds enough best ones and others, \d+ more\./),
  ).not.toBeNull();
});

describe("rows that may be the same customer", () => {
  const HEADINGS = ["Company", "Account ID", "Website", "Country", "Amount"];
  const OTHERS: Cell[][] = Array.from({length: 6}, (_, i) => [`Other ${String.fromCharCode(65 + i)}`, `X${i}`, `other${i}.example`, "Spain", 10 + i]);

  test.each<[string, Cell[][], string]>([
    [
      "a name written in another way",
      [
        ["Alder, Inc.", "K1", "alder.example", "France", 100],
        ["ALDER", "K2", "birch.example", "Spain", 200],
      ],
      "Same “Company”, legal form and punctuation aside",
    ],
    [
      "the same id",
      [
        ["Alder", "K1", "alder.example", "France", 100],
        ["Old name", "K1", "birch.example", "Spain", 200],
      ],
      "Same “Account ID”",
    ],
    [
      "the same domain",
      [
        ["Alder", "K1", "https://alder.example/", "France", 100],
        ["Alder Trading", "K2", "www.alder.example", "Spain", 200],
      ],
      "Same “Website”",
    ],
  ])("by %s are listed; the user adds them up or keeps them apart", async (_, rows, why) => {
    const {session, workbook} = await report([HEADINGS, ...rows, ...OTHERS]);
    await press("1 customer may stand there twice");
    expect(screen.queryByText(why)).not.toBeNull();
    await press("Sales!A3");
    expect(workbook.shown).toEqual([{address: "Sales!A3"}]);
    const customers = () => latest(session.store.get().list)?.customers;
    expect(customers()).toBe(8);
    await act(async () => void fireEvent.click(screen.getByRole("radio", {name: "Add up rows of the same customer"})));
    await waitFor(() => expect(customers()).toBe(7));
    await act(async () => void fireEvent.click(screen.getByRole("radio", {name: "Keep every row apart"})));
    await waitFor(() => expect(customers()).toBe(8));
    expect(session.store.get().saved.profiles[0]?.choices.duplicates).toBe("apart");
  });
});
