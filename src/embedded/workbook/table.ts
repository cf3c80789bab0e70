import type {Area, TableModel} from "./model";
import type {Sheet} from "./sheet";

/** A column of a table; formulas hold on to it, so that they follow a new heading and know when it is gone. */
export interface TableColumn {
  heading: string;
  isDeleted: boolean;
}

/** A table of the embedded workbook. The workbook changes it; see `tables.ts`. */
export class Table implements TableModel {
  readonly id: string;
  columns: TableColumn[] = [];
  style = "TableStyleMedium2";
  showFilter = true;
  hasTotals = false;

  constructor(
    readonly sheet: Sheet,
    readonly number: number,
    private shownName: string,
    public area: Area,
    readonly hasHeadings: boolean,
  ) {
    this.id = `{00000000-000C-0000-FFFF-FFFF${number.toString(16).toUpperCase().padStart(8, "0")}}`;
  }

  get name(): string {
    return this.shownName;
  }

  set name(name: string) {
    this.sheet.book.renameTable(this, name);
  }

  /** For the workbook, which has checked the name. */
  retitle(name: string): void {
    this.shownName = name;
  }

  get headings(): readonly string[] {
    return this.columns.map((column) => column.heading);
  }

  /** Rows between headings and totals; may be none. */
  get dataArea(): Area {
    const top = this.hasHeadings ? 1 : 0;
    return {...this.area, row: this.area.row + top, rows: this.area.rows - top - (this.hasTotals ? 1 : 0)};
  }

  /** The column with that heading, whatever its case. */
  columnHeaded(heading: string): TableColumn | undefined {
    const folded = heading.toLowerCase();
    return this.columns.find((column) => column.heading.toLowerCase() === folded);
  }
}
