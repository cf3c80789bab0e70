import type {CellBlock, CellKind} from "../../embedded/desk/face";
import type {Area, Look} from "../../embedded/workbook/model";

/** One cell as it is drawn. */
export interface DrawnCell {
  readonly text: string;
  readonly kind: CellKind;
  readonly look: Look;
  /** What an add-in's function says of the error that the cell shows. */
  readonly sentence?: string | undefined;
}

/** The blocks of cells that the page has fetched: never a whole sheet. */
export interface CellCache {
  /** The cell as last fetched; undefined while it is on its way. */
  cell(sheet: string, row: number, column: number): DrawnCell | undefined;
  /** A text that changes when the cells of a row between two columns do: rows whose stamp stays need no drawing. */
  stamp(sheet: string, row: number, from: number, to: number): string;
  /** Asks for an area; blocks that are missing or stale are fetched. */
  want(sheet: string, area: Area): void;
  /** Marks everything stale: the old cells stay in sight until the new ones arrive. */
  invalidate(): void;
  forget(): void;
  subscribe(listener: () => void): () => void;
  version(): number;
}

const blockRows = 64;
const blockColumns = 16;
/** About 400 000 cells; the blocks asked for longest ago go first. */
const mostBlocks = 400;

interface Kept {
  block: CellBlock | undefined;
  /** Edition of the workbook that the block shows. */
  edition: number;
  /** Version of the cache at which the block arrived. */
  arrived: number;
  /** Edition that is being fetched. */
  fetching: number | undefined;
}

/** A cache that fetches blocks of 64 rows by 16 columns. */
export function createCellCache(fetchBlock: (sheet: string, area: Area) => Promise<CellBlock>, onFailure: (error: unknown) => void): CellCache {
  const blocks = new Map<string, Kept>();
  const listeners = new Set<() => void>();
  let edition = 0;
  let version = 0;

  function changed() {
    version++;
    for (const listener of listeners) listener();
  }

  function fetch(key: string, kept: Kept, sheet: string, area: Area) {
    const fetched = edition;
    kept.fetching = fetched;
    fetchBlock(sheet, area).then(
      (block) => {
        if (kept.fetching === fetched) kept.fetching = undefined;
        if (blocks.get(key) !== kept || kept.edition > fetched) return;
        kept.block = block;
        kept.edition = fetched;
        kept.arrived = version + 1;
        changed();
      },
      (error: unknown) => {
        // Not asked for again before something changes: a worker that fails would fail for ever.
        if (kept.fetching === fetched) kept.fetching = undefined;
        kept.edition = Math.max(kept.edition, fetched);
        onFailure(error);
      },
    );
  }

  function wantBlock(sheet: string, blockRow: number, blockColumn: number) {
    const key = keyOf(sheet, blockRow, blockColumn);
    const kept = blocks.get(key) ?? {block: undefined, edition: -1, arrived: 0, fetching: undefined};
    blocks.delete(key);
    blocks.set(key, kept);
    if (kept.edition === edition || kept.fetching === edition) return;
    fetch(key, kept, sheet, {row: blockRow * blockRows, column: blockColumn * blockColumns, rows: blockRows, columns: blockColumns});
  }

  return {
    cell(sheet, row, column) {
      const block = blocks.get(keyOf(sheet, Math.floor(row / blockRows), Math.floor(column / blockColumns)))?.block;
      if (!block) return undefined;
      const at = (row - block.area.row) * block.area.columns + column - block.area.column;
      return {
        text: block.texts[at] ?? "",
        kind: block.kinds[at] ?? "blank",
        look: block.looks[block.lookOf[at] ?? 0] ?? {},
        sentence: block.sentences.get(at),
      };
    },
    stamp(sheet, row, from, to) {
      const stamps: number[] = [];
      for (let column = Math.floor(from / blockColumns); column * blockColumns < to; column++) {
        stamps.push(blocks.get(keyOf(sheet, Math.floor(row / blockRows), column))?.arrived ?? 0);
      }
      return stamps.join();
    },
    want(sheet, area) {
      const last = {row: Math.floor((area.row + area.rows - 1) / blockRows), column: Math.floor((area.column + area.columns - 1) / blockColumns)};
      for (let row = Math.floor(area.row / blockRows); row <= last.row; row++) {
        for (let column = Math.floor(area.column / blockColumns); column <= last.column; column++) wantBlock(sheet, row, column);
      }
      for (const key of blocks.keys()) {
        if (blocks.size <= mostBlocks) break;
        blocks.delete(key);
      }
    },
    invalidate() {
      edition++;
      changed();
    },
    forget() {
      blocks.clear();
      edition++;
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

const keyOf = (sheet: string, blockRow: number, blockColumn: number) => `${sheet}/${blockRow}/${blockColumn}`;
