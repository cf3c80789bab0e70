import {cellAddress} from "./address";
import {BLANK} from "./columnCells";
import {valueText} from "./errors";
import {isError} from "./errors";
import type {CellValue} from "./model";
import type {Sheet} from "./sheet";
import type {Workbook} from "./workbook";

/** The whole workbook as plain data; see WorkbookModel.snapshot. What the user looks at (active sheet, selection) is not part of it. */
export function takeSnapshot(book: Workbook): unknown {
  return {
    sheets: book.sheets.map(sheetSnapshot),
    tables: book.tables.map((table) => ({
      id: table.id,
      name: table.name,
      sheet: table.sheet.id,
      area: {...table.area},
      hasHeadings: table.hasHeadings,
      hasTotals: table.hasTotals,
      style: table.style,
      showFilter: table.showFilter,
      headings: [...table.headings],
    })),
    names: book.definedNames
      .map(({name, formula, comment, visible, scope}) => ({name, formula, comment, visible, scope: scope?.id ?? null}))
      .sort((a, b) => (`${a.name.toLowerCase()} ${a.scope ?? ""}` < `${b.name.toLowerCase()} ${b.scope ?? ""}` ? -1 : 1)),
    customXml: book.customXml.map(({id, xml}) => ({id, xml})),
    settings: structuredClone(Object.fromEntries(book.settings)),
    calculationMode: book.calculationMode,
    isReadOnly: book.isReadOnly,
    isStructureProtected: book.isStructureProtected,
  };
}

function sheetSnapshot(sheet: Sheet): unknown {
  const {id, title, visibility, tabColor, showGridlines, rightToLeft, frozenRows, frozenColumns, isProtected, print} = sheet;
  return {
    ...{id, title, visibility, tabColor, showGridlines, rightToLeft, frozenRows, frozenColumns, isProtected, print: {...print}},
    ...sheet.sizes(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    merges: sheet.merges.map((area) => ({...area})),
    charts: sheet.charts.map((chart) => structuredClone(chart)),
    cells: cellsSnapshot(sheet),
    looks: looksSnapshot(sheet),
  };
}

const plain = (value: CellValue): unknown => (isError(value) ? {error: valueText(value)} : value);

function cellsSnapshot(sheet: Sheet): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [column, cells] of [...sheet.columns].sort(([a], [b]) => a - b)) {
    for (let row = 0; row < cells.length; row++) if (cells.kinds[row] !== BLANK) found[cellAddress(row, column)] = plain(cells.value(row));
    for (const run of cells.formulas.all())
      for (let row = run.start; row < run.end; row++)
        found[cellAddress(row, column)] = {formula: run.value.a1(row, column), value: plain(cells.value(row))};
  }
  return found;
}

/** Looks as [column, first row, end, look]: whole columns may have one. */
function looksSnapshot(sheet: Sheet): unknown[] {
  return [...sheet.columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, cells]) => cells.looks.all().map((run) => [column, run.start, run.end, {...run.value}]));
}
