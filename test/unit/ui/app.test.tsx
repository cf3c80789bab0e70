import {act, cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Problem} from "../../../src/domain/problem";
import {App} from "../../../src/ui/App";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {customerRows} from "../workflow/customerRows";
import {fakeWorkbook, sourceOf, type FakeWorkbook} from "../workflow/fakeWorkbook";

const rows = customerRows();
const CUSTOMERS = sourceOf("Customers", rows, "Customers");
const DEALS = sourceOf("Deals", rows.slice(0, 40));

const lists = () => [
  {source: CUSTOMERS, rows},
  {source: DEALS, rows: rows.slice(0, 40)},
];

afterEach(cleanup);

interface Pane {
  readonly session: Session;
  readonly workbook: FakeWorkbook;
  readonly copied: string[];
}

async function openPane(workbook = fakeWorkbook(lists()), canCopy = true): Promise<Pane> {
  const copied: string[] = [];
  const session = createSession({workbook, engine: createLocalEngine(), clock: () => Date.UTC(2026, 0, 15), language: "en", environment: {}});
  const copy = async (text: string) => {
    copied.push(text);
    return canCopy;
  };
  render(<App session={session} copy={copy} />);
  await act(() => session.start());
  return {session, workbook, copied};
}

const button = (name: string | RegExp) => screen.getByRole("button", {name});
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(name);
const press = async (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));
const isDisabled = (element: HTMLElement) => element.getAttribute("aria-disabled") === "true";

async function type(name: string | RegExp, text: string) {
  const input = field(name);
  fireEvent.change(input, {target: {value: text}});
  await act(async () => void fireEvent.blur(input));
}

async function pick(name: string | RegExp, value: string) {
  await act(async () => void fireEvent.change(field(name), {target: {value}}));
}

const tierRows = () =>
  within(screen.getByRole("table", {name: "Tiers by Seats"}))
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      [...row.querySelectorAll("input")]
        .map(({value}) => value)
        .concat([...row.querySelectorAll("td")].slice(2).map((cell) => cell.textContent ?? "")),
    );

describe("step 1", () => {
  test("shows what was found, with the columns preselected", async () => {
    await openPane();
    expect(screen.getByText("60 customers, 4 columns")).toBeDefined();
    expect([field("Customer").value, field("What they pay us").value, field("Tiers by").value]).toEqual(["Company", "ARR", "Seats"]);
  });

  test("shows the tiers with floors, customers and revenue, and Next is ready", async () => {
    await openPane();
    expect(tierRows().map(([name, , customers]) => [name, customers])).toEqual([
      ["Large", "10"],
      ["Medium", "20"],
      ["Small", "30"],
    ]);
    expect(isDisabled(button("Next"))).toBe(false);
  });

  test("a typed floor moves customers at once", async () => {
    await openPane();
    await type("Floor of Large", "105");
    await waitFor(() => expect(tierRows()[0]?.slice(0, 3)).toEqual(["Large", "105", "5"]));
  });

  test("a floor that is no number is said in place and not taken", async () => {
    const {session} = await openPane();
    await type("Floor of Large", "lots");
    expect(screen.getByText("“lots” is not a number.")).toBeDefined();
    expect(session.store.get().choices.floorMethod).toBe("breaks");
  });

  test("floors out of order are said under the table, and Next waits", async () => {
    await openPane();
    await type("Floor of Large", "1");
    await waitFor(() => expect(screen.getByText(/out of order/)).toBeDefined());
    expect(isDisabled(button("Next"))).toBe(true);
  });

  test("another number of tiers, another method and letters instead of names are one choice each", async () => {
    const {session} = await openPane();
    await pick("Number of tiers", "2");
    await waitFor(() => expect(tierRows()).toHaveLength(2));
    await act(async () => void fireEvent.click(screen.getByRole("radio", {name: /Pareto ABC/})));
    await press("Use A, B, C");
    await waitFor(() => expect(tierRows().map(([name]) => name)).toEqual(["A", "B"]));
    expect(session.store.get().choices).toMatchObject({tierCount: 2, floorMethod: "abc", tierNames: ["A", "B"]});
  });

  test("another list is read when it is picked", async () => {
    const {session} = await openPane();
    await pick("Customer list", JSON.stringify([DEALS.sheetId, null]));
    await waitFor(() => expect(screen.getByText("39 customers, 4 columns")).toBeDefined());
    expect(session.store.get().source).toEqual(DEALS);
  });

  test("the list in sight is offered when it is another", async () => {
    const {workbook} = await openPane();
    await act(() => workbook.look(DEALS));
    expect(screen.getByText("You are now looking at Deals.")).toBeDefined();
    await press("Use it");
    await waitFor(() => expect(screen.getByText("39 customers, 4 columns")).toBeDefined());
  });

  test("a cell named by a note can be clicked", async () => {
    const faulty = customerRows();
    faulty[5] = ["Odd Ltd", "UK", 104, "about a lot"];
    const {workbook} = await openPane(fakeWorkbook([{source: CUSTOMERS, rows: faulty}]));
    const toggle = screen.queryByRole("button", {name: /things? to know/});
    if (toggle?.getAttribute("aria-expanded") === "false") await act(async () => void fireEvent.click(toggle));
    await press(/Customers!D6/);
    await waitFor(() => expect(workbook.shown).toEqual([{address: "Customers!D6"}]));
  });

  test("a list that cannot be used says why, and Next waits", async () => {
    await openPane(fakeWorkbook([{source: CUSTOMERS, rows: [["Company", "ARR"]]}]));
    expect(screen.getByRole("main").textContent).toContain("no customers below");
    expect(isDisabled(button("Next"))).toBe(true);
  });

  test("currency, period and as-of date can be changed", async () => {
    const {session} = await openPane();
    await press(/Edit/);
    await type("Currency", "dollars");
    expect(screen.getByText("Type three letters, such as USD or EUR.")).toBeDefined();
    await type("Currency", "usd");
    await type("Period", "2025");
    await act(async () => void fireEvent.change(field("As of"), {target: {value: "2025-12-31"}}));
    await waitFor(() => expect(session.store.get().choices).toMatchObject({currency: "USD", period: "2025", asOf: 46022}));
  });
});

describe("step 2", () => {
  const onRevenue = async (workbook?: FakeWorkbook) => {
    const pane = await openPane(workbook);
    await press("Next");
    await press("Write tiers now");
    await waitFor(() => expect(screen.getByText("What will be written")).toBeDefined());
    await waitFor(() => expect(screen.getByText("None of your cells is overwritten.")).toBeDefined());
    return pane;
  };

  test("says which tier brings the revenue, in words, in a table and in two pictures", async () => {
    await onRevenue();
    // 10 × 104.5 × 100 = 104 500 of 104 500 + 21 900 + 3 000.
    expect(screen.getByText("Large brings 81% of your revenue")).toBeDefined();
    expect(screen.getByRole("img", {name: "Share of revenue: Large 81%, Medium 17% and Small 2%."})).toBeDefined();
    expect(screen.getByRole("img", {name: /^Your top 20% of customers bring \d+% of revenue\.$/})).toBeDefined();
    const [, large] = within(screen.getByRole("table", {name: "Tiers in figures"})).getAllByRole("row");
    expect(
      within(large ?? document.body)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1017%", "104.5k81%", "10.5k10.5k"]);
  });

  test("shows everything that will be written before it is", async () => {
    const {workbook} = await onRevenue();
    expect(screen.getByText(/Column “ICP Tier” in Customers, column E/)).toBeDefined();
    expect(screen.getByText("Sheet “ICP Summary”")).toBeDefined();
    expect(workbook.calls).not.toContain("apply");
  });

  test("Write writes, says so, shows the way there, and Remove takes it away", async () => {
    const {workbook} = await onRevenue();
    await press("Write to workbook");
    await waitFor(() => expect(screen.getByText("Written to your workbook")).toBeDefined());
    await press("Show summary");
    expect(workbook.shown.at(-1)).toEqual({anchor: "ICP_Summary"});
    await press("Show ICP Tier");
    expect(workbook.shown.at(-1)).toEqual({address: "Customers!E1"});
    await press("Remove results");
    await waitFor(() => expect(screen.getByText(/The results were removed/)).toBeDefined());
    expect(button("Write to workbook")).toBeDefined();
  });

  test("Remove asks where people have edited the results", async () => {
    const {workbook} = await onRevenue();
    await press("Write to workbook");
    workbook.edited = [{code: "ourCellsEdited", places: ["ICP Summary!B5"]}];
    await waitFor(() => expect(button("Remove results")).toBeDefined());
    await press("Remove results");
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("ICP Summary!B5");
    await act(async () => void fireEvent.click(within(dialog).getByRole("button", {name: "Remove anyway"})));
    await waitFor(() => expect(workbook.calls).toContain("remove"));
  });

  test("what stands in the way is named, and Write waits", async () => {
    const workbook = fakeWorkbook(lists());
    workbook.obstacles = [{code: "sheetNameTaken", sheet: "ICP Summary"}];
    await onRevenue(workbook);
    expect(screen.getByRole("main").textContent).toContain("already has a sheet “ICP Summary”");
    expect(isDisabled(button("Write to workbook"))).toBe(true);
  });

  test("a refused write says so and offers to read again", async () => {
    const workbook = fakeWorkbook(lists());
    workbook.failing.apply = {code: "sheetProtected", sheet: "Customers"} satisfies Problem;
    await onRevenue(workbook);
    await press("Write to workbook");
    await waitFor(() => expect(screen.getByRole("main").textContent).toContain("Customers is protected"));
    expect(button("Read again")).toBeDefined();
  });

  test("the focus tier can be another than the biggest", async () => {
    const {session} = await onRevenue();
    await act(async () => void fireEvent.click(screen.getByRole("radio", {name: "Medium"})));
    await waitFor(() => expect(session.store.get().choices.focusTier).toBe("Medium"));
  });

  test("Back keeps what was chosen", async () => {
    const {session} = await onRevenue();
    await press("Back");
    await waitFor(() => expect(tierRows()).toHaveLength(3));
    expect(session.store.get().step).toBe(1);
  });
});

describe("the pane around the steps", () => {
  test("the language menu turns the pane to Persian, right to left, and back", async () => {
    const {session} = await openPane();
    await press("Language");
    await act(async () => void fireEvent.click(screen.getByRole("menuitemradio", {name: "فارسی"})));
    await waitFor(() => expect(button("بعدی")).toBeDefined());
    expect(button("بعدی").closest("[dir]")?.getAttribute("dir")).toBe("rtl");
    expect(session.store.get().choices.language).toBe("fa");
  });

  test("Copy diagnostics copies, and shows the text where the clipboard is closed", async () => {
    const {copied} = await openPane(undefined, false);
    await press("More");
    await act(async () => void fireEvent.click(screen.getByRole("menuitem", {name: "Copy diagnostics"})));
    expect(await screen.findByDisplayValue(/Lodestar diagnostics/)).toBeDefined();
    expect(copied[0]).toContain("step: 1");
  });

  test("an interrupted write is offered to finish or to remove", async () => {
    const workbook = fakeWorkbook(lists());
    const {session} = await openPane(workbook);
    const {choices} = session.store.get();
    cleanup();
    const pending = {slot: 1, columns: [], sheets: [], names: [], writtenAt: 0};
    workbook.state = {
      version: 1,
      profiles: [{slot: 1, sheetId: CUSTOMERS.sheetId, sheet: "Customers", table: "Customers", choices, step: 2, pending}],
    };
    await openPane(workbook);
    expect(screen.getByText("A write was interrupted")).toBeDefined();
    await press("Finish");
    await waitFor(() => expect(screen.getByText("Written to your workbook")).toBeDefined());
  });

  test("a fault of ours is a page that says so", async () => {
    const engine = {...createLocalEngine(), begin: () => Promise.reject(new Error("no worker"))};
    const session = createSession({workbook: fakeWorkbook(lists()), engine, clock: () => 0, language: "en", environment: {}});
    render(<App session={session} copy={async () => true} />);
    await act(() => session.start());
    expect(screen.getByText("Lodestar had to stop")).toBeDefined();
  });
});
