import type {Cell} from "../../../src/domain/cell";
import {failure, success, type Outcome} from "../../../src/domain/outcome";
import type {WorkbookPlan} from "../../../src/domain/plan";
import type {Problem} from "../../../src/domain/problem";
import type {Receipt} from "../../../src/domain/receipt";
import type {Source} from "../../../src/domain/source";
import {EMPTY_STATE, type SavedState} from "../../../src/domain/state";
import type {CellsChange, Workbook} from "../../../src/host/workbook";

/** A workbook that lives in the test: rows for each source, a memory that outlives sessions, and a diary of what was asked of it. */
export interface FakeWorkbook extends Workbook {
  /** Calls so far, by name. */
  readonly calls: string[];
  readonly lists: {source: Source; rows: Cell[][]}[];
  /** What the workbook remembers, as it would be found by the next runtime. */
  state: SavedState;
  active: Source | undefined;
  obstacles: Problem[];
  edited: Problem[];
  shown: unknown[];
  /** What the cells of names hold, by name. */
  named: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** The problem that the next calls of a name answer with. */
  readonly failing: Partial<Record<keyof Workbook, Problem>>;
  /** Holds reads back until it is called. */
  hold: () => () => void;
  /** Says that cells were changed. */
  edit: (change: CellsChange) => void;
  /** Says that the user looks elsewhere. */
  look: (source: Source) => Promise<void>;
}

/** A source over these rows; the first row has the headings. */
export const sourceOf = (sheet: string, rows: readonly (readonly Cell[])[], table?: string): Source => ({
  kind: table === undefined ? "range" : "table",
  sheetId: `{${sheet}}`,
  sheet,
  table,
  area: {row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0},
  freeColumn: rows[0]?.length ?? 0,
  canWiden: true,
  isProtected: false,
});

/** The receipt that a plan leaves. */
export const receiptOfPlan = (plan: WorkbookPlan, now: number): Receipt => ({
  slot: plan.slot,
  columns: plan.columns.map(({key, heading, column, headingRow, runs}) => ({
    key,
    sheetId: plan.source.sheetId,
    heading,
    column,
    headingRow,
    runs,
    hash: "h",
  })),
  sheets: plan.sheets.map(({anchor}) => ({anchor, sheetId: anchor, hash: "h"})),
  names: plan.names.map(({name}) => name),
  writtenAt: now,
});

/** Rows a read hands over at once. */
const BLOCK = 50;

export function fakeWorkbook(lists: {source: Source; rows: Cell[][]}[]): FakeWorkbook {
  const listeners = new Set<() => void>();
  const cellListeners = new Set<(change: CellsChange) => void>();
  let gate = Promise.resolve();
  const answer = <T>(name: keyof Workbook, value: () => T): Promise<Outcome<T>> => {
    fake.calls.push(name);
    const problem = fake.failing[name];
    return Promise.resolve(problem === undefined ? success(value()) : failure(problem));
  };
  const withProfile = (receipt: Receipt | undefined, slot: number): SavedState => ({
    ...fake.state,
    profiles: fake.state.profiles.map((profile) => (profile.slot === slot ? {...profile, receipt, pending: undefined} : profile)),
  });
  const fake: FakeWorkbook = {
    calls: [],
    lists,
    state: EMPTY_STATE,
    active: lists[0]?.source,
    obstacles: [],
    edited: [],
    shown: [],
    named: {},
    failing: {},
    hold: () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    look: async (source) => {
      fake.active = source;
      for (const listener of listeners) listener();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    edit: (change) => {
      for (const listener of cellListeners) listener(change);
    },
    sources: () => answer("sources", () => fake.lists.map(({source}) => source)),
    activeSource: async () => {
      const {active} = fake;
      return active === undefined ? failure({code: "sheetEmpty", sheet: "Sheet1"}) : answer("activeSource", () => active);
    },
    read: async (source, onBlock, progress) => {
      fake.calls.push("read");
      const list = fake.lists.find((each) => each.source.sheetId === source.sheetId && each.source.table === source.table);
      if (list === undefined) return failure({code: "sourceGone", source: source.table ?? source.sheet});
      for (let row = 0; row < list.rows.length; row += BLOCK) {
        await gate;
        if (progress?.isCancelled?.()) return failure({code: "cancelled"});
        onBlock({firstRow: row, firstColumn: 0, rows: list.rows.slice(row, row + BLOCK)});
        progress?.onRows?.(Math.min(row + BLOCK, list.rows.length), list.rows.length);
      }
      const problem = fake.failing.read;
      return problem === undefined ? success(undefined) : failure(problem);
    },
    formats: () => answer("formats", () => undefined),
    check: () => answer("check", () => fake.obstacles),
    apply: (plan, now) =>
      answer("apply", () => {
        const receipt = receiptOfPlan(plan, now);
        fake.state = withProfile(receipt, plan.slot);
        return receipt;
      }),
    edits: () => answer("edits", () => fake.edited),
    remove: (receipt) =>
      answer("remove", () => {
        fake.state = withProfile(undefined, receipt.slot);
      }),
    loadState: () => answer("loadState", () => fake.state),
    saveState: (state) =>
      answer("saveState", () => {
        // As through XML: what was left out is gone, and nothing is shared with the pane.
        fake.state = JSON.parse(JSON.stringify(state)) as SavedState;
      }),
    readNames: (names) => answer("readNames", () => new Map(Object.entries(fake.named).filter(([name]) => names.includes(name)))),
    onActiveSourceChanged: async (listener) => {
      listeners.add(listener);
      return async () => {
        listeners.delete(listener);
      };
    },
    onCellsChanged: async (listener) => {
      cellListeners.add(listener);
      return success(async () => {
        cellListeners.delete(listener);
      });
    },
    show: (place) =>
      answer("show", () => {
        fake.shown.push(place);
      }),
  };
  return fake;
}
