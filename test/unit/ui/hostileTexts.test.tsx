import {act, cleanup, fireEvent, render, screen, waitFor} from "@testing-library/react";
import {afterEach, expect, test} from "vitest";
import type {Problem} from "../../../src/domain/problem";
import {App} from "../../../src/ui/App";
import {redraw, setOutput, setPeriod, setTierNames} from "../../../src/workflow/actions";
import {pinOut} from "../../../src/workflow/bestActions";
import {setInsists} from "../../../src/workflow/profileActions";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession, type Session} from "../../../src/workflow/session";
import {latest} from "../../../src/workflow/stage";
import {HOSTILE} from "../../contract/hostileTexts";
import {fakeWorkbook, sourceOf} from "../workflow/fakeWorkbook";

afterEach(cleanup);

const MARKUP = HOSTILE.filter((text) => /[<&]|javascript:|data:/.test(text));
const text = (i: number): string => HOSTILE[i % HOSTILE.length] ?? "";
const markup = (i: number): string => MARKUP[i % MARKUP.length] ?? "";

/** Customers with hostile names and values, and attributes with hostile headings that set the best apart. */
const CUSTOMERS = [
  ["Company", "Seats", "ARR", markup(0), `${markup(1)} title`, "Country"],
  ...HOSTILE.map((name, i) => [
    name,
    i < 80 ? 30 : 3,
    90_000 - i * 100,
    i < 25 ? markup(2) : markup(3 + (i % 4)),
    i < 25 ? markup(8) : text(i),
    text(i * 7),
  ]),
];
const PROSPECTS = [["Company", markup(0), "Country"], ...HOSTILE.slice(0, 60).map((name, i) => [name, i % 2 === 0 ? markup(2) : text(i), text(i)])];
const DEALS = [["Client", "Deal value", markup(4)], ...HOSTILE.map((name, i) => [i % 9 === 0 ? `${name} ?` : name, 100 + i, text(i)])];

/** Elements that Fluent's own pictures and the pane are made of; nothing that loads, runs or sends. */
const FORBIDDEN = "script, iframe, object, embed, img, link, base, meta, form[action], f, c, t, is";

/** Nothing that stands in the page was made of a text. */
function expectNoMarkup(): void {
  expect([...document.body.querySelectorAll(FORBIDDEN)].map(({outerHTML}) => outerHTML)).toEqual([]);
  for (const element of document.body.querySelectorAll("*"))
    for (const {name, value} of element.attributes) {
      expect([element.tagName, name]).not.toEqual([element.tagName, expect.stringMatching(/^on|^srcdoc$/i)]);
      if (/^(href|xlink:href|src|action|formaction)$/i.test(name)) expect(value).not.toMatch(/^\s*(javascript|data|vbscript):/i);
    }
}

async function openPane(): Promise<Session> {
  const [list, prospects, deals] = [
    sourceOf("<b>=1+1</b>", CUSTOMERS, undefined),
    sourceOf("</script><script>alert(1)</script>", PROSPECTS),
    sourceOf("javascript:alert(1)", DEALS),
  ];
  const workbook = fakeWorkbook([
    {source: list, rows: CUSTOMERS},
    {source: prospects, rows: PROSPECTS},
    {source: deals, rows: DEALS},
  ]);
  const session = createSession({workbook, engine: createLocalEngine(), clock: () => Date.UTC(2026, 0, 15), language: "en", environment: {}});
  render(<App session={session} copy={async () => true} />);
  await act(() => session.start());
  return session;
}

/** The text that the pane shows, with what its fields hold. */
const shown = (): string =>
  (document.body.textContent ?? "") +
  [...document.body.querySelectorAll<HTMLInputElement>("input, select, option")].map(({value}) => value).join(" ");

/** Opens whatever can be opened on the page, so that all of its texts are drawn. */
async function openAll(): Promise<void> {
  for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded="false"]:not([aria-haspopup])'))
    await act(async () => void fireEvent.click(button));
}

test("the pane draws hostile texts of the workbook as texts, at every step, and makes no element or address of them", async () => {
  const session = await openPane();
  const look = async () => {
    await openAll();
    expectNoMarkup();
  };
  await look();
  await act(() => session.lookAtOthers());
  await look();
  await act(() => session.link({sheetId: "{javascript:alert(1)}", sheet: "javascript:alert(1)"}, "deals"));
  await act(() => session.report());
  await look();
  await act(() =>
    session.change((state) =>
      setPeriod(
        setTierNames(
          setInsists(
            setOutput(
              redraw({...state, choices: {...state.choices, tierCount: 2}}, [
                {name: "", floor: 20},
                {name: "", floor: 1},
              ]),
              "values",
            ),
            true,
          ),
          [markup(0), markup(1)],
        ),
        markup(2),
      ),
    ),
  );
  await look();
  expect(shown()).toContain(markup(0));
  for (let step = session.store.get().step, before = 0; step !== before;) {
    before = step;
    await act(() => session.next());
    ({step} = session.store.get());
    if (step === 3) {
      const others = latest(session.store.get().best)?.others ?? [];
      await act(() => session.change((state) => others.slice(0, 20).reduce((now, customer, i) => pinOut(now, {customer, reason: markup(i)}), state)));
    }
    // The later steps are fetched when they are needed.
    await waitFor(() => expect(shown()).not.toContain("Making sense of the columns"), {timeout: 60_000});
    await look();
  }
  expect(session.store.get().step).toBe(6);
  expect(shown()).toContain("<");
  await act(() => session.write());
  await look();
  const prospects = session.store.get().sources.find(({sheet}) => sheet.includes("script"));
  if (prospects === undefined) throw new Error("no prospects");
  await act(() => session.scoring.open(prospects));
  await waitFor(() => expect(screen.queryAllByRole("button").length).toBeGreaterThan(1));
  await look();
  expect(session.store.get().fault).toBeUndefined();
}, 240_000);

test("problems that name hostile places are sentences, not markup", async () => {
  for (const hostile of MARKUP) {
    const problems: Problem[] = [
      {code: "sourceGone", source: hostile},
      {code: "columnUnknown", heading: hostile, available: MARKUP},
      {code: "hostRefused", action: "read", hostCode: hostile},
    ];
    for (const problem of problems) {
      const workbook = fakeWorkbook([{source: sourceOf("Customers", CUSTOMERS), rows: CUSTOMERS}]);
      workbook.failing.sources = problem;
      const session = createSession({workbook, engine: createLocalEngine(), clock: () => Date.UTC(2026, 0, 15), language: "en", environment: {}});
      render(<App session={session} copy={async () => true} />);
      await act(() => session.start());
      await openAll();
      expectNoMarkup();
      expect(shown()).toContain(hostile.slice(0, 40));
      cleanup();
    }
  }
}, 240_000);
