import type {PlannedSheet, WorkbookPlan} from "../../src/domain/plan";
import type {Source} from "../../src/domain/source";
import type {SheetModel, WorkbookModel} from "../../src/embedded/workbook/model";
import {createWorkbook} from "../../src/embedded/workbook/workbook";

/** Headings and rows of a small customer list, with texts that look like formulas. */
export const CUSTOMERS = [
  ["Company", "Country", "Seats", "ARR"],
  ["Alba", "Spain", 30, 3000],
  ["=Brio", "Italy", 12, 1200.5],
  ["+Cedro", "", 3, 300],
  ["Dorna", "Spain", "", ""],
  ["Élan", "France", 22, 2200],
] as const;

const LIST = {row: 0, column: 0, rows: CUSTOMERS.length, columns: 4};

/** A workbook with other people's things in it: another sheet, formulas, formats, names, a chart, a hidden sheet, somebody's custom XML. */
export function busyWorkbook(kind: "table" | "range"): WorkbookModel {
  const workbook = createWorkbook();
  const list = workbook.sheets[0];
  if (!list) throw new Error("a new workbook has no sheet");
  workbook.renameSheet(list, "Our customers");
  list.setValues(0, 0, CUSTOMERS);
  list.setLook({row: 0, column: 0, rows: 1, columns: 4}, {bold: true, fill: "#DDEEFF"});
  list.setLook({row: 1, column: 3, rows: 5, columns: 1}, {numberFormat: "#,##0.00"});
  list.setColumnWidth(0, 120);
  if (kind === "table") workbook.addTable(list, LIST, true, "Customers");
  addNeighbours(workbook, list);
  workbook.activate(list);
  workbook.select(list, {row: 2, column: 1, rows: 1, columns: 1});
  return workbook;
}

function addNeighbours(workbook: WorkbookModel, list: SheetModel): void {
  const other = workbook.addSheet("Year 2");
  other.setValue(0, 0, "Total");
  other.setFormula(0, 1, "=SUM('Our customers'!D2:D6)");
  other.setFormula(1, 1, "=COUNTA('Our customers'!A:A)");
  other.setLook({row: 0, column: 1, rows: 2, columns: 1}, {numberFormat: "0.0", italic: true});
  const hidden = workbook.addSheet("Settings");
  hidden.setValue(3, 3, true);
  hidden.visibility = "Hidden";
  workbook.addName("Rate", "=0.19");
  workbook.addName("Seats", "='Our customers'!$C$2:$C$6");
  workbook.addCustomXml('<a xmlns="urn:somebody:else">1</a>');
  list.setRowHeight(0, 24);
}

/** The source of a busy workbook as the port should describe it. */
export function busySource(workbook: WorkbookModel, kind: "table" | "range"): Source {
  const sheetId = workbook.sheets[0]?.id ?? "";
  const common = {sheetId, sheet: "Our customers", area: LIST, freeColumn: 4, isProtected: false};
  return kind === "table" ? {kind, ...common, table: "Customers", canWiden: true} : {kind, ...common, canWiden: false};
}

/** Floors that a plan writes; tests change them to tell one plan from the next. */
export const FLOORS = [20, 10, 1] as const;

/** A plan with everything a plan can have: a formula column, a value column, a sheet with styles and charts, names. */
export function busyPlan(source: Source, floors: readonly number[] = FLOORS): WorkbookPlan {
  const runs = [
    {row: 1, rows: 3},
    {row: 5, rows: 1},
  ];
  const common = {headingRow: 0, runs: source.kind === "table" ? [{row: 1, rows: 5}] : runs, widensTable: source.kind === "table"};
  const metric = source.kind === "table" ? "[@Seats]" : "RC[-2]";
  const values = ["=Brio", 1, true, "007", null].slice(0, source.kind === "table" ? 5 : 4);
  return {
    slot: 1,
    source,
    columns: [
      {
        key: "tier",
        heading: "ICP Tier",
        column: source.freeColumn,
        ...common,
        content: {kind: "formula", r1c1: `=IFERROR(INDEX(ICP_Tiers,1+SUMPRODUCT(--(ICP_Floors>${metric}))),"-")`},
      },
      {
        key: "metric",
        heading: "ICP Seats (number)",
        column: source.freeColumn + 1,
        ...common,
        content: {kind: "values", values},
        numberFormat: "0",
        headingAlign: "Right",
      },
    ],
    sheets: [
      summary(floors),
      {...summary([]), anchor: "ICP_Data", title: "ICP Data", regions: [{row: 0, column: 0, cells: [["Data"]]}], charts: [], styles: []},
    ],
    names: [
      {name: "ICP_Tiers", target: {anchor: "ICP_Summary", area: {row: 3, column: 0, rows: floors.length, columns: 1}}},
      {name: "ICP_Floors", target: {anchor: "ICP_Summary", area: {row: 3, column: 1, rows: floors.length, columns: 1}}},
    ],
  };
}

function summary(floors: readonly number[]): PlannedSheet {
  const tiers = floors.map((floor, i) => [`=Tier ${i}`, floor, {formula: `=SUMPRODUCT(--('Our customers'!$E$2:$E$6=A${i + 4}))`}]);
  const column = (at: number) => ({row: 3, column: at, rows: floors.length, columns: 1});
  return {
    anchor: "ICP_Summary",
    title: "ICP Summary",
    rightToLeft: false,
    regions: [
      {row: 0, column: 0, cells: [["Ideal customer"]]},
      {row: 2, column: 0, cells: [["Tier", "Floor", "Customers"], ...tiers]},
    ],
    styles: [
      {area: {row: 0, column: 0, rows: 1, columns: 1}, bold: true, fontSize: 18, fontColor: "#123456"},
      {area: {row: 2, column: 0, rows: 1, columns: 3}, fill: "#EEEEEE", borderBottom: "#999999", wrap: true, align: "Center", rowHeight: 30},
    ],
    columnWidths: {0: 150, 1: 60},
    charts: [
      {
        name: "ICP Share",
        kind: "Doughnut",
        title: "Share",
        categories: column(0),
        series: [{name: "Customers", values: column(2)}],
        place: {row: 10, column: 0, rows: 12, columns: 3},
        colors: ["#112233", "#445566", "#778899"],
        description: "Share of customers by tier",
      },
      {
        name: "ICP Pareto",
        kind: "Pareto",
        title: "Pareto",
        categories: column(0),
        series: [
          {name: "Floor", values: column(1)},
          {name: "Customers", values: column(2)},
        ],
        place: {row: 10, column: 4, rows: 12, columns: 5},
        colors: ["#112233", "#AA3344"],
        description: "Pareto curve",
      },
    ],
    frozenRows: 1,
    frozenColumns: 1,
    showGridlines: false,
    print: {landscape: true, pagesWide: 1},
  };
}
