import {act, cleanup, fireEvent, render, screen, waitFor, within} from "@testing-library/react";
import {afterEach, describe, expect, test} from "vitest";
import type {Language} from "../../../src/domain/language";
import {App} from "../../../src/ui/App";
import {setLanguage} from "../../../src/workflow/actions";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {fakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";

/** Ten customers of one tier: revenue falls, the score rises, visits fall and rise again. */
const ROWS = [["Company", "ARR", "Score", "Visits"], ...Array.from({length: 10}, (_, i) => [`Firm ${i + 1}`, 1000 - i * 10, i, Math.abs(i - 4)])];

afterEach(cleanup);

async function atStepThree(language: Language = "en"): Promise<Session> {
  const session = createSession({
    workbook: fakeWorkbook([{source: sourceOf("Customers", ROWS, "Customers"), rows: ROWS}]),
    engine: createLocalEngine(),
    clock: () => Date.UTC(2026, 0, 15),
    language: "en",
    environment: {},
  });
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  await act(() =>
    session.change((state) => ({
      ...setLanguage(state, language),
      choices: {...state.choices, language, floorMethod: "manual", tierCount: 2, floors: [1]},
    })),
  );
  for (const _ of [1, 2]) await act(() => session.next());
  await waitFor(() => expect(document.querySelector("main h3")).not.toBeNull());
  return session;
}

const pick = async (label: string, option: string) => {
  const select = screen.getByRole("combobox", {name: label});
  const {value} = within(select).getByRole<HTMLOptionElement>("option", {name: option});
  await act(async () => void fireEvent.change(select, {target: {value}}));
};
const press = async (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", {name})));
const weigh = async (part: string, weight: number) =>
  act(async () => void fireEvent.change(screen.getByRole("slider", {name: `Weight of ${part}`}), {target: {value: String(weight)}}));
const ranked = (session: Session) => latest(session.store.get().best)?.shortlist.best.map(({key, value}) => [key, Math.round(value * 10) / 10]);
const shares = () => screen.getAllByRole("slider").map((slider) => slider.getAttribute("aria-valuetext"));

describe("Best means: a blend", () => {
  test("a blend begins with what was best, and a part is added, weighed, turned round and taken out", async () => {
    const session = await atStepThree();
    await pick("Best means", "A blend of several");
    // Percentile ranks of ten different values: 95, 85, …, 5. Half of ten are best.
    await waitFor(() => expect(ranked(session)?.[0]).toEqual(["Firm 1", 95]));
    expect(shares()).toEqual(["3 · counts 100%"]);
    expect(screen.queryByRole("button", {name: /out of the blend/})).toBeNull();

    await pick("Add to the blend", "Score");
    expect(shares()).toEqual(["3 · counts 50%", "3 · counts 50%"]);
    await waitFor(() => expect(ranked(session)?.[0]).toEqual(["Firm 1", 50]));

    await weigh("Score", 5);
    await weigh("Most revenue", 1);
    expect(shares()).toEqual(["1 · counts 17%", "5 · counts 83%"]);
    // Firm 10: 5/6 of 95 and 1/6 of 5.
    await waitFor(() => expect(ranked(session)?.[0]).toEqual(["Firm 10", 80]));
    expect(screen.getByText("5 best customers, Firm 10 first.")).toBeDefined();

    const directions = screen.getByRole("radiogroup", {name: "Which is best in Score"});
    await act(async () => void fireEvent.click(within(directions).getByRole("radio", {name: "Lowest first"})));
    await waitFor(() => expect(ranked(session)?.[0]).toEqual(["Firm 1", 95]));

    await press("Take Most revenue out of the blend");
    expect(shares()).toEqual(["5 · counts 100%"]);
    expect(session.store.get().choices.objective).toEqual({
      kind: "blend",
      parts: [{objective: {kind: "column", heading: "Score", direction: "lowest"}, weight: 5}],
    });
  });

  test("what is in the blend is not offered again, and the column of values says what it is", async () => {
    await atStepThree();
    await pick("Best means", "A blend of several");
    const offered = () =>
      within(screen.getByRole("combobox", {name: "Add to the blend"}))
        .getAllByRole("option")
        .map(({textContent}) => textContent);
    expect(offered()).not.toContain("Most revenue");
    expect(offered()).toContain("Visits");
    await pick("Add to the blend", "Visits");
    expect(offered()).not.toContain("Visits");
    await waitFor(() => expect(screen.getByRole("columnheader", {name: "Score, 0 to 100"})).toBeDefined());
  });

  test("another objective puts the blend away", async () => {
    const session = await atStepThree();
    await pick("Best means", "A blend of several");
    await pick("Best means", "Score");
    expect(screen.queryByRole("slider")).toBeNull();
    expect(session.store.get().choices.objective).toEqual({kind: "column", heading: "Score", direction: "highest"});
  });

  test.each([
    ["vi", "Trọng số của Doanh thu nhiều nhất", "3 · chiếm 100%"],
    ["fa", "وزن \u2068بیشترین درآمد\u2069", "۳ · سهم ۱۰۰٪"],
  ] as const)("the blend speaks %s", async (language, label, text) => {
    const session = await atStepThree(language);
    await act(() =>
      session.change((state) => ({
        ...state,
        choices: {...state.choices, objective: {kind: "blend", parts: [{objective: {kind: "revenue"}, weight: 3}]}},
      })),
    );
    expect(screen.getByRole("slider", {name: label}).getAttribute("aria-valuetext")).toBe(text);
  });
});
