import type {Cell} from "../../domain/cell";
import type {Source} from "../../domain/source";
import type {Rows} from "./readBlocks";

/** What the first rows of each source said when it was last read, so that a plan made from them is not written over other columns. */
export interface Headings {
  remember(source: Source, first: Rows): void;
  /** The remembered row; undefined where the source was never read or the row lies further down. */
  row(source: Source, sheetRow: number): readonly Cell[] | undefined;
}

/** A memory of headings that lives as long as the pane. */
export function headingMemory(): Headings {
  const firstRows = new Map<string, Rows>();
  return {
    remember: (source, first) => void firstRows.set(keyOf(source), first),
    row(source, sheetRow) {
      const first = firstRows.get(keyOf(source));
      return first?.cells[sheetRow - first.area.row];
    },
  };
}

const keyOf = ({sheetId, table}: Source): string => `${sheetId} ${table ?? ""}`;
