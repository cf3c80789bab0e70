import {act, cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import {App} from "../../../src/ui/App";
import type {Engine} from "../../../src/workflow/engine";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {fakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";
import {sampleRows} from "../workflow/sampleRows";

const rows = sampleRows();
const SAMPLE = sourceOf("Customers", rows, "Customers");

afterEach(cleanup);

async function paneAt(step: number, engine: Engine = createLocalEngine()): Promise<Session> {
  const session = createSession({
    workbook: fakeWorkbook([{source: SAMPLE, rows}]),
    engine,
    clock: () => Date.UTC(2026, 0, 15),
    language: "en",
    environment: {},
  });
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  for (let at = 1; at < step; at++) await act(() => session.next());
  // The later steps are fetched when they are needed.
  await waitFor(() => expect(document.querySelector("main h3")).not.toBeNull(), {timeout: 60_000});
  return session;
}

const press = async (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole("button", {name})));
const shortlistOf = (session: Session) => latest(session.store.get().best)?.shortlist;

/** The engine, finding that nothing sets the best apart. */
function withoutProfile(): Engine {
  const engine = createLocalEngine();
  return {
    ...engine,
    profile: async (choices, today, seed) => {
      const found = await engine.profile(choices, today, seed);
      if (!found.ok) return found;
      const isInsisted = choices.insistsOnProfile === true;
      return {ok: true, value: {...found.value, profile: {...found.value.profile, verdict: "none", isInsisted}}};
    },
  };
}

describe("step 3", () => {
  test("shows the ranking with its values, ten at first, and its rule for ties", async () => {
    const session = await paneAt(3);
    expect(screen.getByText("20 best customers of Large")).toBeDefined();
    const table = screen.getByRole("table", {name: "Best customers, ranked"});
    expect(within(table).getAllByRole("rowheader")).toHaveLength(10);
    await press("Show all 20");
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map((cell) => cell.textContent),
    ).toEqual(shortlistOf(session)?.best.map(({key}) => key));
    expect(screen.getByText(/Ties: the larger amount first/)).toBeDefined();
  });

  test("a customer is taken off with a reason, listed as left out, and comes back", async () => {
    const session = await paneAt(3);
    const key = shortlistOf(session)?.best[0]?.key ?? "";
    await press(`Take ${key} off the list`);
    await act(async () => void fireEvent.change(screen.getByLabelText("Reason (optional)"), {target: {value: "Sold"}}));
    await act(async () => void fireEvent.blur(screen.getByLabelText("Reason (optional)")));
    await press("Take off");
    await waitFor(() => expect(shortlistOf(session)?.best.map((each) => each.key)).not.toContain(key));
    await press(/left out$/);
    expect(screen.getByText("taken off by you: Sold")).toBeDefined();
    await press(`Undo for ${key}`);
    await waitFor(() => expect(shortlistOf(session)?.best[0]?.key).toBe(key));
  });

  test("a customer is added by name, and a name that is not in the tier is said in place", async () => {
    const session = await paneAt(3);
    const [other = ""] = latest(session.store.get().best)?.others ?? [];
    const add = async (name: string) => {
      fireEvent.change(screen.getByLabelText("Add a customer"), {target: {value: name}});
      await press("Add");
    };
    await add("Nobody Ltd");
    expect(screen.getByText(/“Nobody Ltd” is not among the other customers/)).toBeDefined();
    await add(other);
    await waitFor(() => expect(shortlistOf(session)?.best.find(({key}) => key === other)?.isPinned).toBe(true));
  });

  test("another objective and another number rank anew", async () => {
    const session = await paneAt(3);
    await act(async () => void fireEvent.change(screen.getByLabelText("Best means"), {target: {value: "profit"}}));
    await act(async () => void fireEvent.change(screen.getByLabelText("How many"), {target: {value: "pareto"}}));
    await waitFor(() => expect(shortlistOf(session)).toMatchObject({wanted: "pareto", measure: {objective: {kind: "profit"}}}));
    expect(screen.getByText("Measured by Gross margin %")).toBeDefined();
  });
});

describe("steps 4 and 5", () => {
  test("a card gives the multiple, both rates with their counts, the interval and a switch", async () => {
    const session = await paneAt(4);
    const trait = latest(session.store.get().profile)?.profile.traits.find(({attribute}) => attribute === "Industry");
    const card = screen.getByText("Logistics").closest("li");
    expect(card?.textContent).toContain(`${trait?.best.matching} of ${trait?.best.of} best`);
    expect(card?.textContent).toContain(`${trait?.rest.matching} of ${trait?.rest.of} others`);
    expect(card?.textContent).toContain("95% interval");
    const inProfile = screen.getByRole("switch", {name: "Industry in profile"});
    await act(async () => void fireEvent.click(inProfile));
    await waitFor(() => expect(session.store.get().choices.attributesOff).toEqual(["Industry"]));
  });

  test("a column is never used again, listed with its reason, and comes back", async () => {
    const session = await paneAt(4);
    await press("Other values of Industry");
    await press("Never use Industry");
    await waitFor(() => expect(session.store.get().choices.excludedHeadings).toEqual(["Industry"]));
    await press(/columns not used$/);
    // The search without the column may take a while.
    await screen.findByRole("button", {name: "Use Industry"}, {timeout: 60_000});
    await press("Use Industry");
    await waitFor(() => expect(session.store.get().choices.excludedHeadings).toEqual([]));
  });

  test("where there is no profile, a calm page says why and what would help", async () => {
    await paneAt(4, withoutProfile());
    expect(screen.getByText("There is no profile here yet")).toBeDefined();
    expect(screen.getByText(/Best now means “Most revenue”\. “Highest margin” and “Longest with us” would put others on the list/)).toBeDefined();
    expect(screen.queryByRole("switch", {name: "Write it anyway"})).toBeNull();
  });

  test("customers who are people pass over step 4, and step 5 says so", async () => {
    const session = await paneAt(4);
    await press("Our customers are people, not companies");
    await screen.findByText(/Your customers are people/);
    expect(session.store.get().step).toBe(5);
    expect(screen.queryByRole("button", {name: /^Step 4/})).toBeNull();
  });
});

describe("step 6", () => {
  test("says the verdict, tells the story and shows what will be written", async () => {
    await paneAt(6);
    expect(screen.getByText(/^A (strong|moderate|weak) profile$/)).toBeDefined();
    expect(screen.getByText("Sheet “ICP Profile”")).toBeDefined();
    expect(screen.getByRole("button", {name: "Write to workbook"})).toBeDefined();
  });

  test("without a profile, only an explicit switch writes one", async () => {
    const session = await paneAt(6, withoutProfile());
    expect(screen.queryByText("Your ideal customer")).toBeNull();
    await act(async () => void fireEvent.click(screen.getByRole("switch", {name: "Write it anyway"})));
    await waitFor(() => expect(session.store.get().choices.insistsOnProfile).toBe(true));
    await screen.findByText("Your ideal customer");
  });

  test("the focus goes to the step's name when the step changes", async () => {
    await paneAt(6);
    expect(document.activeElement?.textContent).toBe("Step 6 of 6: Profile and writing");
  });
});
