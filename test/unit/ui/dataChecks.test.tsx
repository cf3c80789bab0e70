import {act, cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {App} from "../../../src/ui/App";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {fakeWorkbook, type FakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";

afterEach(cleanup);

const CUSTOMERS: Cell[][] = [
  ["Company", "Country", "Seats", "ARR"],
  ["Alder Ltd", "Germany", 30, 900],
  ["Birch", "Germany", 21, 800],
  ["Birch GmbH", "germnay", "many", 100],
  ["Cedar", "France", 8, 300],
  ["Dogwood", "France", 7, 250],
  ["Elm", "Germany", 3, 200],
  ["Fir", "Germany", 2, 100],
];

const DEALS: Cell[][] = [
  ["Account", "Stage", "Rep", "Amount"],
  ["Alder", "Won", "Kim", 900],
  ["Cedar", "Won", "Omar", 300],
  ["Dogwood", "Lost", "Kim", 700],
  ["Zelkova", "Won", "Zoe", 5],
];

const REPS: Cell[][] = [
  ["Rep", "Office"],
  ["Kim", "East"],
  ["Omar", "West"],
  ["Pat", "West"],
];

async function pane(): Promise<{readonly session: Session; readonly workbook: FakeWorkbook}> {
  const workbook = fakeWorkbook([
    {source: sourceOf("Customers", CUSTOMERS), rows: CUSTOMERS},
    {source: sourceOf("Deals", DEALS), rows: DEALS},
    {source: sourceOf("Reps", REPS), rows: REPS},
  ]);
  const session = createSession({workbook, engine: createLocalEngine(), clock: () => Date.UTC(2026, 0, 15), language: "en", environment: {}});
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  await waitFor(() => expect(screen.queryByRole("button", {name: /Data report/})).not.toBeNull(), {timeout: 60_000});
  return {session, workbook};
}

const press = async (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", {name})));
const understandingOf = (session: Session) => latest(session.store.get().list);

describe("other sheets", () => {
  test("one that names the customers is proposed, linked, told with its misses, and taken away again", async () => {
    const {session, workbook} = await pane();
    await press(/Other sheets/);
    await waitFor(() => expect(screen.queryByRole("option", {name: /Deals \(75\s?% of its rows/})).not.toBeNull());
    expect(screen.getByRole<HTMLSelectElement>("combobox", {name: "Its rows are"}).value).toBe("deals");
    await press("Link this sheet");
    await waitFor(() => expect(screen.queryByText(/3 of 7 customers found, in 3 of 4 rows/)).not.toBeNull());
    expect(understandingOf(session)?.columns.find(({heading}) => heading === "Amount won")?.linkedFrom).toBe("Deals");
    await press("1 row that names no customer");
    await press("Deals!A5");
    expect(workbook.shown).toContainEqual({address: "Deals!A5"});
    expect(session.store.get().saved.profiles[0]?.choices.links).toHaveLength(1);
    await press("Unlink Deals");
    await waitFor(() => expect(understandingOf(session)?.links).toBeUndefined());
  });

  test("that lists more about a column of them is proposed once they are linked, and its misses can be clicked", async () => {
    const {session, workbook} = await pane();
    await press(/Other sheets/);
    await waitFor(() => expect(screen.queryByRole("option", {name: /Deals \(75/})).not.toBeNull());
    await press("Link this sheet");
    await waitFor(() => expect(screen.queryByRole("option", {name: "Reps (says more about “Rep”)"})).not.toBeNull());
    expect(screen.getByRole<HTMLSelectElement>("combobox", {name: "Its rows are"}).value).toBe("lookup");
    await press("Link this sheet");
    await waitFor(() => expect(screen.queryByText(/Says more about “Rep” of Deals: 3 of 4 rows there are found in the list/)).not.toBeNull());
    expect(screen.queryByText("Adds Usual Office.")).not.toBeNull();
    await press("1 row of the list that nothing asks for");
    await press("Reps!A4");
    await press("1 value that the list does not have");
    await press("Deals!C5");
    expect(workbook.shown).toEqual([{address: "Reps!A4"}, {address: "Deals!C5"}]);
    await press("Unlink Reps");
    await waitFor(() => expect(understandingOf(session)?.columns.find(({heading}) => heading === "Usual Office")).toBeUndefined());
  });

  test("that is gone stops the list with its name, and unlinking it goes on", async () => {
    const {session, workbook} = await pane();
    await press(/Other sheets/);
    await act(() => session.link({sheetId: "{Deals}", sheet: "Deals"}, "deals"));
    workbook.lists.splice(1, 1);
    await act(() => session.refresh());
    expect(session.store.get().list).toMatchObject({kind: "problem", problem: {code: "sourceGone", source: "Deals"}});
    await press("Unlink Deals");
    await waitFor(() => expect(session.store.get().list.kind).toBe("ready"));
  });
});

test("customers that may stand there twice are listed; the user adds them up", async () => {
  const {session, workbook} = await pane();
  await press("1 customer may stand there twice");
  await press("Customers!A4");
  expect(workbook.shown).toContainEqual({address: "Customers!A4"});
  await act(async () => void fireEvent.click(screen.getByRole("radio", {name: "Add up rows of the same customer"})));
  await waitFor(() => expect(understandingOf(session)?.customers).toBe(6));
  expect(screen.queryByRole("button", {name: "1 customer may stand there twice"})).not.toBeNull();
});

test("spellings are merged only when the user says so, and parted again", async () => {
  const {session} = await pane();
  await press("1 value may be spelt in several ways");
  expect(session.store.get().choices.mergedValues).toBeUndefined();
  expect(screen.queryByText(/“germnay” \(1\)/)).not.toBeNull();
  await press("Merge the spellings of Germany");
  expect(session.store.get().choices.mergedValues).toEqual([{heading: "Country", value: "Germany", variants: ["germnay"]}]);
  await press("Part the spellings of Germany again");
  expect(session.store.get().choices.mergedValues).toBeUndefined();
});

test("the data report tells of every column, shows unreadable cells, and remembers a corrected meaning", async () => {
  const {session, workbook} = await pane();
  await press("Data report: every column");
  const seats = await screen.findByRole("listitem", {name: "Seats"});
  expect(within(seats).queryByText(/Number.*All filled/)).not.toBeNull();
  await act(async () => void fireEvent.click(within(seats).getByRole("button", {name: /1 cell not readable/})));
  await act(async () => void fireEvent.click(within(seats).getByRole("button", {name: "Customers!C4"})));
  expect(workbook.shown).toContainEqual({address: "Customers!C4"});
  expect(screen.queryByText(/the focus tier has .* customers?; with 20/)).not.toBeNull();
  await act(async () => void fireEvent.change(screen.getByRole("combobox", {name: "Meaning of Country"}), {target: {value: "ignore"}}));
  await waitFor(() =>
    expect(understandingOf(session)?.columns.find(({heading}) => heading === "Country")).toMatchObject({role: "ignore", confidence: 1}),
  );
  expect(session.store.get().saved.profiles[0]?.choices.roles).toEqual({Country: "ignore"});
});
