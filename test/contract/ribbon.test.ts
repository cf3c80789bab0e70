import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {RIBBON_ACTIONS, type RibbonAction} from "../../src/commands/actions";
import {joinRibbon} from "../../src/commands/ribbon";
import {EMPTY} from "../../src/workflow/stage";
import type {Session} from "../../src/workflow/session";
import {receiptOf} from "../../src/workflow/state";
import {goToWriting, openPane, setTestFloors, withoutState, workbookWith} from "./pane";

const ROWS = [
  ["Company", "Seats", "ARR"],
  ["Alder", 30, 9000],
  ["Birch", 8, 2000],
  ["Cedar", 7, 1500],
  ["Dogwood", 1, 300],
];

const HELP = "https://lodestar.example/help.html";

/** A ribbon over a session, as Excel would offer it: `click` comes back when Excel has heard that the button is done. */
function ribbonOver(session: Session | undefined, shown: () => Promise<void> = async () => {}, dialogError?: number) {
  const told: string[] = [];
  const functions = new Map<string, (event: Office.AddinCommands.Event) => void>();
  joinRibbon(
    {
      actions: {associate: (name: string, run: (event: Office.AddinCommands.Event) => void) => void functions.set(name, run)},
      addin: {
        showAsTaskpane: async () => {
          told.push("pane");
          return shown();
        },
      },
      context: {
        ui: {
          // The stand-in has the one form of the call that is used.
          displayDialogAsync: ((address: string, _options: object, done: (result: {error?: {code: number}}) => void) => {
            told.push(address);
            done(dialogError === undefined ? {} : {error: {code: dialogError}});
          }) as typeof Office.context.ui.displayDialogAsync,
        },
      },
    },
    {session: Promise.resolve(session), helpAddress: () => HELP, openWindow: (address) => told.push(`window ${address}`)},
  );
  const click = (action: RibbonAction) =>
    new Promise<void>((completed) => functions.get(action)?.({source: {id: action}, completed: () => completed()} as Office.AddinCommands.Event));
  return {functions, told, click};
}

/** Waits until a state is reached; a test that never gets there fails by its time limit. */
const until = (session: Session, isThere: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (isThere()) return resolve();
    const stop = session.store.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });

async function openedPane() {
  const workbook = workbookWith(ROWS);
  const before = withoutState(workbook);
  const {session} = await openPane(workbook);
  await session.start();
  await setTestFloors(session);
  return {workbook, before, session, ...ribbonOver(session)};
}

/** The tiers alone, written at step 2. */
async function writtenPane() {
  const pane = await openedPane();
  await pane.session.next();
  await pane.session.write();
  expect(receiptOf(pane.session.store.get())).toBeDefined();
  return pane;
}

test("joinRibbon() gives Excel a function for every button of manifest.xml, and no other", () => {
  const manifest = readFileSync(fileURLToPath(new URL("../../manifest.xml", import.meta.url)), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map(([, name]) => name);
  const {functions} = ribbonOver(undefined);
  expect([...functions.keys()].sort()).toEqual(named.sort());
  expect([...functions.keys()].sort()).toEqual([...RIBBON_ACTIONS].sort());
});

test("Build profile shows the pane and turns to the list that the user is looking at", async () => {
  const {workbook, session, click, told} = await openedPane();
  const other = workbook.addSheet("Others");
  other.setValues(0, 0, ROWS);
  workbook.activate(other);
  await until(session, () => session.store.get().elsewhere !== undefined);
  await click("buildProfile");
  await until(session, () => session.store.get().source?.sheet === "Others");
  expect([told, session.store.get().step, withoutState(workbook).sheets.length]).toEqual([["pane"], 1, 2]);
});

test("Score this sheet goes to what would be written, or to the first step that has no answer, and writes nothing", async () => {
  const {workbook, before, session, click} = await openedPane();
  await click("scoreSheet");
  await until(session, () => session.store.get().step > 2 && !isBusy(session));
  await goToWriting(session);
  expect(withoutState(workbook)).toEqual(before);
  expect(receiptOf(session.store.get())).toBeUndefined();
});

test("Refresh writes anew what stands, with the rows as they are now", async () => {
  const {workbook, session, click} = await writtenPane();
  const written = receiptOf(session.store.get());
  const [list] = workbook.sheets;
  list?.setValues(5, 0, [["Elm", 40, 7000]]);
  await click("refreshResults");
  await until(session, () => session.store.get().writing.kind === "ready" && receiptOf(session.store.get()) !== written && !isBusy(session));
  const heading = list?.values({row: 0, column: 3, rows: 6, columns: 1}).map(([cell]) => cell);
  expect(heading).toEqual(["ICP Tier", "Large", "Medium", "Medium", "Small", "Large"]);
});

test("Refresh where nothing was written reads again and writes nothing", async () => {
  const {workbook, before, session, click} = await openedPane();
  await click("refreshResults");
  await until(session, () => session.store.get().list.kind === "ready" && !isBusy(session));
  expect(withoutState(workbook)).toEqual(before);
});

test("Remove results takes everything away, also from a step that writes nothing, and says so when there is nothing", async () => {
  const {workbook, before, session, click} = await writtenPane();
  await session.back();
  await click("removeResults");
  await until(session, () => session.store.get().removal.kind === "done");
  expect(withoutState(workbook)).toEqual(before);
  await click("removeResults");
  await until(session, () => session.store.get().removal.kind === "nothing");
  expect(withoutState(workbook)).toEqual(before);
});

test("Remove results takes away what stands for a list that is gone from the workbook", async () => {
  const {workbook, session, click} = await writtenPane();
  const other = workbook.addSheet("Others");
  other.setValues(0, 0, ROWS);
  workbook.activate(other);
  const [list] = workbook.sheets;
  if (list) workbook.deleteSheet(list);
  await session.refresh();
  await until(session, () => session.store.get().elsewhere !== undefined || session.store.get().source?.sheet === "Others");
  await click("removeResults");
  await until(session, () => ["done", "asking", "problem"].includes(session.store.get().removal.kind));
  if (session.store.get().removal.kind === "asking") await session.removeAnyway();
  expect(workbook.sheets.map(({title}) => title)).toEqual(["Others"]);
});

test("Help opens the help page in a window of its own, without the pane", async () => {
  const {click, told} = ribbonOver(undefined);
  await click("openHelp");
  expect(told).toEqual([HELP]);
});

test.each([
  [12007, [HELP]],
  [12009, [HELP]],
  [12010, [HELP, `window ${HELP}`]],
])("Help that Excel answers with %i is done for Excel, and opens otherwise where that helps", async (code, expected) => {
  const {click, told} = ribbonOver(undefined, undefined, code);
  await click("openHelp");
  expect(told).toEqual(expected);
});

test.each(RIBBON_ACTIONS.filter((action) => action !== "openHelp"))(
  "%s is done for Excel, and changes nothing, where the pane cannot be shown",
  async (action) => {
    const {workbook, session} = await writtenPane();
    const stands = withoutState(workbook);
    const {click} = ribbonOver(session, () => Promise.reject(new Error("no pane here")));
    await click(action);
    await session.change((state) => ({...state, writing: EMPTY}));
    expect(withoutState(workbook)).toEqual(stands);
  },
);

test("a button is done for Excel also where the pane had to refuse this Excel", async () => {
  const {click, told} = ribbonOver(undefined);
  await click("refreshResults");
  expect(told).toEqual(["pane"]);
});

function isBusy(session: Session): boolean {
  const {list, tiers, best, profile, preview, writing, removal} = session.store.get();
  return [list, tiers, best, profile, preview, writing, removal].some(({kind}) => kind === "busy");
}
