import {act, cleanup, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {App} from "../../../src/ui/App";
import {setHeadingRow} from "../../../src/workflow/actions";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {fakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";

afterEach(cleanup);

async function paneOver(rows: Cell[][], table?: string): Promise<Session> {
  const session = createSession({
    workbook: fakeWorkbook([{source: sourceOf("Customers", rows, table), rows}]),
    engine: createLocalEngine(),
    clock: () => Date.UTC(2026, 0, 15),
    language: "en",
    environment: {},
  });
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  return session;
}

const press = async (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", {name})));

describe("the row of the headings", () => {
  const list = (...above: Cell[][]): Cell[][] => [
    ...above,
    ["Company", "Country", "Seats", "ARR"],
    ...Array.from({length: 40}, (_, i): Cell[] => [`Firm ${i}`, "UK", 5 + i, 100 * (i + 1)]),
  ];
  const plain = list();
  /** A legend of texts above the headings, as wide as the list. */
  const legend = list(...Array.from({length: 100}, (_, i): Cell[] => [`Term ${i}`, "means", "something", "here"]));
  const rowField = () => screen.getByLabelText<HTMLInputElement>("Heading row");
  const type = async (text: string) => {
    await act(async () => void fireEvent.change(rowField(), {target: {value: text}}));
    await act(async () => void fireEvent.blur(rowField()));
  };
  const headingsOf = (session: Session) => latest(session.store.get().list)?.columns.map(({heading}) => heading);

  test("a row that is typed is taken, as people count, and a blank field lets it be found again", async () => {
    const session = await paneOver(plain);
    await press(/^Edit/);
    expect(rowField().value).toBe("1");
    await type("2");
    // A number alone is half a heading: the line above it is the other half.
    await waitFor(() => expect(headingsOf(session)).toEqual(["Firm 0", "UK", "Seats 5", "ARR 100"]));
    expect(session.store.get().choices.headingRow).toBe(1);
    expect(latest(session.store.get().list)).toMatchObject({headingRow: 1, customers: 39});
    expect(rowField().value).toBe("2");
    await type("");
    await waitFor(() => expect(headingsOf(session)).toEqual(plain[0]));
    expect(session.store.get().choices.headingRow).toBeUndefined();
  });

  test("a wrong row leaves no column of numbers: the field stays beside the problem, and the right row solves it", async () => {
    const session = await paneOver(legend);
    await act(() => session.change((state) => setHeadingRow(state, 0)));
    expect(session.store.get().list).toMatchObject({kind: "problem", problem: {code: "noNumericColumn"}});
    const fields = screen.getAllByLabelText<HTMLInputElement>("Heading row");
    expect(fields.map(({value}) => value)).toEqual(["1"]);
    await type("101");
    await waitFor(() => expect(headingsOf(session)).toEqual(plain[0]));
    expect(session.store.get().tiers.kind).toBe("ready");
  });

  test.each(["0", "42", "2.5", "two"])("%s is no row above a customer: said in place, and not taken", async (text) => {
    const session = await paneOver(plain);
    await press(/^Edit/);
    await type(text);
    expect(screen.getByText("Type the number of a row of the list.")).toBeDefined();
    expect(session.store.get().choices.headingRow).toBeUndefined();
  });

  test("an Excel table says itself where its headings are, so there is no field", async () => {
    await paneOver(plain, "Clients");
    await press(/^Edit/);
    expect(screen.queryByLabelText("Heading row")).toBeNull();
  });
});

describe("amounts in several currencies", () => {
  const rows: Cell[][] = [
    ["Company", "Seats", "ARR"],
    ...Array.from({length: 12}, (_, i): Cell[] => [`Firm ${i}`, 5 + i, i < 8 ? `$${100 * (i + 1)}` : `€${100 * (i + 1)}`]),
  ];

  test("nothing is added up until one of the buttons is pressed, and then only that currency", async () => {
    const session = await paneOver(rows);
    expect(session.store.get().tiers).toMatchObject({kind: "problem", problem: {code: "mixedCurrencies", currencies: ["USD", "EUR"]}});
    expect(screen.getAllByRole("button", {name: /^Only [A-Z]{3}$/}).map(({textContent}) => textContent)).toEqual(["Only USD", "Only EUR"]);
    await press("Only EUR");
    // 900 + 1000 + 1100 + 1200 euros; the eight amounts in dollars count as missing.
    await waitFor(() => expect(session.store.get().tiers).toMatchObject({kind: "ready", value: {revenue: 4200}}));
    expect(session.store.get().choices.currency).toBe("EUR");
    expect(screen.queryByRole("button", {name: /^Only [A-Z]{3}$/})).toBeNull();
  });

  test("another currency can be typed afterwards", async () => {
    const session = await paneOver(rows);
    await press("Only EUR");
    await press(/^Edit/);
    const currency = screen.getByLabelText("Currency");
    await act(async () => void fireEvent.change(currency, {target: {value: "usd"}}));
    await act(async () => void fireEvent.keyDown(currency, {key: "Enter"}));
    await waitFor(() => expect(session.store.get().tiers).toMatchObject({kind: "ready", value: {revenue: 3600}}));
  });
});
