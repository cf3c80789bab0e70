import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {Cell} from "../../../src/domain/cell";
import {DEFAULT_CHOICES} from "../../../src/domain/settings";
import type {Engine} from "../../../src/workflow/engine";
import {createLocalEngine} from "../../../src/workflow/localEngine";
import {createSession} from "../../../src/workflow/session";
import {engineInWorker} from "../../../src/workflow/workerEngine";
import {fakeWorkbook, sourceOf} from "./fakeWorkbook";
import {sampleRows} from "./sampleRows";
import {until} from "./until";

const [HEADINGS, ...SAMPLE] = sampleRows();
/** The sample ten times over, so that a search lasts long enough to be stopped. */
const ROWS: Cell[][] = [
  HEADINGS,
  ...Array.from({length: 10}, (_, copy) => SAMPLE.map(([name, ...cells]) => [`${String(name)} ${copy}`, ...cells])).flat(),
];
const SOURCE = sourceOf("Customers", ROWS, "Customers");
const TODAY = 46_000;
const choices = {...DEFAULT_CHOICES, output: "values" as const};

/** The pane's worker script on one end of a real channel, and the pane's engine on the other. */
async function openChannel(): Promise<{engine: Engine; close: () => void}> {
  const {port1, port2} = new MessageChannel();
  // A worker's script talks to its global scope; here that is one end of the channel.
  for (const name of ["addEventListener", "removeEventListener", "postMessage"] as const) vi.stubGlobal(name, port1[name].bind(port1));
  vi.resetModules();
  await import("../../../src/workflow/engineWorker");
  port1.start();
  return {engine: engineInWorker(port2), close: () => port1.close()};
}

async function readInto(engine: Engine, rows: readonly (readonly Cell[])[] = ROWS): Promise<void> {
  await engine.begin(SOURCE);
  await engine.add({firstRow: 0, firstColumn: 0, rows});
}

describe("the engine at the other end of a channel", () => {
  let channel: Awaited<ReturnType<typeof openChannel>>;
  beforeEach(async () => {
    channel = await openChannel();
  });
  afterEach(() => {
    channel.close();
    vi.unstubAllGlobals();
  });

  test("answers every question as the engine in this thread does, typed arrays and problems too", async () => {
    const near = createLocalEngine();
    const few = ROWS.slice(0, 201);
    for (const engine of [near, channel.engine]) await readInto(engine, few);
    const ask = async (engine: Engine) => [
      await engine.understand(choices, TODAY),
      await engine.tiers(choices, TODAY),
      await engine.tiers({...choices, floorMethod: "manual", floors: [1, 2]}, TODAY),
      await engine.best(choices, TODAY),
      await engine.profile(choices, TODAY, 1),
      await engine.plan(choices, TODAY, 1),
    ];
    const [far, here] = [await ask(channel.engine), await ask(near)];
    expect(far).toEqual(here);
    expect(here.map(({ok}) => ok)).toEqual([true, true, false, true, true, true]);
  });

  test("profile() tells its progress across, never backwards, and stop() ends it while best() is answered", async () => {
    const {engine} = channel;
    await readInto(engine);
    const told: number[] = [];
    let isBestAnswered = false;
    const found = await engine.profile(choices, TODAY, 1, (share) => {
      told.push(share);
      if (told.length === 1)
        void engine
          .best(choices, TODAY)
          .then(({ok}) => (isBestAnswered = ok))
          .then(() => engine.stop());
    });
    expect(found).toEqual({ok: false, problem: {code: "cancelled"}});
    expect(isBestAnswered).toBe(true);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBeLessThan(1);
  });

  test("cancel() in the pane ends the search, says so, and searchAgain() finds what a search that nobody stopped finds", async () => {
    const rows = ROWS.slice(0, 401);
    const sessionWith = async (engine: Engine) => {
      const session = createSession({
        workbook: fakeWorkbook([{source: sourceOf("Customers", rows, "Customers"), rows}]),
        engine,
        clock: () => Date.UTC(2026, 0, 15),
        language: "en",
        environment: {},
      });
      await session.start();
      await session.goTo(3);
      return session;
    };
    const unstopped = await sessionWith(createLocalEngine());
    await unstopped.next();
    const session = await sessionWith(channel.engine);
    const searching = session.next();
    await until(session, ({profile}) => profile.kind === "busy" && profile.done !== undefined);
    session.cancel();
    expect(session.store.get().profile).toEqual({kind: "problem", problem: {code: "cancelled"}, last: undefined});
    await searching;
    expect(session.store.get().profile.kind).toBe("problem");
    await session.searchAgain();
    const {profile} = session.store.get();
    // Dates of the relationship are no traits, which would make it strong; the card alone finds it weak, and a sure trait lifts it.
    expect(profile.kind === "ready" && profile.value.profile.verdict).toBe("moderate");
    expect(profile).toEqual(unstopped.store.get().profile);
  });
});
