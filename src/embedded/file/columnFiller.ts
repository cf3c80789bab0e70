import type {CellValue, SheetModel} from "../workbook/model";

/** Cells that wait before they go into the sheet together. */
const STRETCH = 16_384;
/** Blank cells that are cheaper to write through than to start a new stretch for. */
const SMALL_GAP = 64;

/** Gathers the cells of one column, top to bottom, and hands them to the sheet in long stretches. */
export class ColumnFiller {
  /** Grows as needed: a sheet may have 16,384 columns. */
  private numbers = new Float64Array(16);
  /** Takes over from `numbers` as soon as a stretch holds anything else. */
  private mixed: CellValue[] | undefined;
  private start = 0;
  private count = 0;

  constructor(
    private readonly sheet: SheetModel,
    private readonly column: number,
  ) {}

  addNumber(row: number, value: number): void {
    this.moveTo(row);
    if (this.mixed) this.mixed.push(value);
    else this.keep(value);
    this.count++;
  }

  add(row: number, value: CellValue): void {
    if (typeof value === "number") return this.addNumber(row, value);
    this.moveTo(row);
    this.mix().push(value);
    this.count++;
  }

  flush(): void {
    if (this.count > 0) this.sheet.fillColumn(this.start, this.column, this.mixed ?? this.numbers.slice(0, this.count));
    this.count = 0;
    this.mixed = undefined;
  }

  private moveTo(row: number): void {
    const next = this.start + this.count;
    if (this.count === 0) this.start = row;
    else if (this.count >= STRETCH || row < next || row - next > SMALL_GAP) {
      this.flush();
      this.start = row;
    } else if (row > next) this.skipTo(row);
  }

  private skipTo(row: number): void {
    const mixed = this.mix();
    while (this.start + this.count < row && this.count < STRETCH) {
      mixed.push(null);
      this.count++;
    }
    if (this.start + this.count < row || this.count >= STRETCH) {
      this.flush();
      this.start = row;
    }
  }

  private keep(value: number): void {
    if (this.count === this.numbers.length) {
      const wider = new Float64Array(this.count * 4);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.count] = value;
  }

  private mix(): CellValue[] {
    this.mixed ??= Array.from(this.numbers.subarray(0, this.count));
    return this.mixed;
  }
}
