import type {Area, Look, SheetModel} from "../workbook/model";
import {colour, finiteNumber, oneOf, text, truth} from "./arguments";
import {borderLine, changedLine} from "./borderLine";
import {assigned} from "./cellInput";
import {eachCell} from "./cellOutput";
import type {WireRecord} from "./hostObject";
import {refusal} from "./refusal";
import {HORIZONTAL, READING_ORDERS, UNDERLINES, VERTICAL} from "./lookWords";

/** One property of how a cell looks: how it is read, and what setting it changes. Excel's defaults change the look to having no such property. */
interface Property {
  read(look: Look): unknown;
  change(value: unknown, look: Look): Partial<Look>;
}

/** A property that the embedded Excel does not keep: it reads as Excel's default, and takes nothing else. */
const fixed = (value: unknown): Property => ({
  read: () => value,
  change(given) {
    if (given !== value) throw refusal("ApiNotFound", `Range.setCellProperties with ${String(given)}`);
    return {};
  },
});

const unless = <T>(plain: T, value: T): T | undefined => (value === plain ? undefined : value);

const PROPERTIES: Readonly<Record<string, Property>> = {
  "font.bold": {read: ({bold}) => bold ?? false, change: (value) => ({bold: truth(value) || undefined})},
  "font.italic": {read: ({italic}) => italic ?? false, change: (value) => ({italic: truth(value) || undefined})},
  "font.underline": {
    read: ({underline}) => (underline ? "Single" : "None"),
    change: (value) => ({underline: oneOf(value, UNDERLINES) !== "None" || undefined}),
  },
  "font.strikethrough": fixed(false),
  "font.color": {read: ({fontColor}) => fontColor ?? "#000000", change: (value) => ({fontColor: unless("#000000", colour(value))})},
  "font.size": {read: ({fontSize}) => fontSize ?? 11, change: (value) => ({fontSize: unless(11, finiteNumber(value))})},
  "font.name": {read: ({fontName}) => fontName ?? "Calibri", change: (value) => ({fontName: unless("Calibri", text(value))})},
  "fill.color": {read: ({fill}) => fill ?? "#FFFFFF", change: (value) => ({fill: colour(value)})},
  "fill.pattern": {
    read: ({fill}) => (fill === undefined ? "None" : "Solid"),
    change: (value, {fill}) => ({fill: oneOf(value, ["None", "Solid"]) === "None" ? undefined : (fill ?? "#FFFFFF")}),
  },
  horizontalAlignment: {read: ({align}) => align ?? "General", change: (value) => ({align: alignOf(oneOf(value, HORIZONTAL))})},
  verticalAlignment: {
    read: ({verticalAlign}) => verticalAlign ?? "Bottom",
    change: (value) => ({verticalAlign: unless("Bottom", oneOf(value, VERTICAL))}),
  },
  wrapText: {read: ({wrap}) => wrap ?? false, change: (value) => ({wrap: truth(value) || undefined})},
  indentLevel: fixed(0),
  readingOrder: {
    read: ({readingOrder}) => readingOrder ?? "Context",
    change: (value) => ({readingOrder: unless("Context", oneOf(value, READING_ORDERS))}),
  },
};

const alignOf = (word: (typeof HORIZONTAL)[number]): Look["align"] => (word === "General" ? undefined : word);

const EDGES = {top: "borderTop", bottom: "borderBottom", left: "borderLeft", right: "borderRight"} as const;

/** What `Range.getCellProperties` gives: for each cell the asked properties of its format. Other properties of cells are not known here. */
export function readCellProperties(sheet: SheetModel, area: Area, asked: unknown): WireRecord[][] {
  const format = formatOf(asked);
  const wanted = propertiesIn(format).filter(({value}) => value === true);
  const edges = recordOf(format.borders);
  return eachCell(area, (row, column) => {
    const look = sheet.look(row, column);
    const answer: WireRecord = {};
    for (const {path, property} of wanted) put(answer, path, property.read(look));
    if (format.borders !== undefined) answer.borders = bordersOf(look, Object.keys(edges));
    return {format: answer};
  });
}

/** What `Range.setCellProperties` does: a record for each cell, in the shape of the range. */
export function writeCellProperties(sheet: SheetModel, area: Area, given: unknown): void {
  const recordAt = assigned(given, area);
  eachCell(area, (row, column) => {
    const format = formatOf(recordAt(row - area.row, column - area.column));
    const look = sheet.look(row, column);
    let change: Partial<Look> = {};
    for (const {property, value} of propertiesIn(format)) change = {...change, ...property.change(value, {...look, ...change})};
    for (const [edge, line] of Object.entries(recordOf(format.borders))) {
      const key = EDGES[oneOf(edge, ["top", "bottom", "left", "right"])];
      change = {...change, [key]: changedLine(look[key], recordOf(line))};
    }
    sheet.setLook({row, column, rows: 1, columns: 1}, change);
  });
}

function formatOf(record: unknown): WireRecord {
  const {format, ...others} = recordOf(record);
  const [other] = Object.keys(others);
  if (other !== undefined) throw refusal("ApiNotFound", `CellProperties.${other}`);
  return recordOf(format);
}

/** The properties that a format names, borders left out. */
function propertiesIn(format: WireRecord): {path: string; property: Property; value: unknown}[] {
  const flat = Object.entries(format).flatMap(([key, value]): [string, unknown][] =>
    key === "font" || key === "fill" ? Object.entries(recordOf(value)).map(([part, inner]) => [`${key}.${part}`, inner]) : [[key, value]],
  );
  return flat
    .filter(([path]) => path !== "borders")
    .map(([path, value]) => {
      const property = PROPERTIES[path];
      if (!property) throw refusal("ApiNotFound", `CellPropertiesFormat.${path}`);
      return {path, property, value};
    });
}

function bordersOf(look: Look, parts: readonly string[]): WireRecord {
  return Object.fromEntries(
    Object.entries(EDGES).map(([edge, key]) => [
      edge,
      Object.fromEntries(Object.entries(borderLine(look[key])).filter(([part]) => parts.includes(part))),
    ]),
  );
}

function put(record: WireRecord, path: string, value: unknown): void {
  const [first = "", second] = path.split(".");
  if (second === undefined) record[first] = value;
  else record[first] = {...recordOf(record[first]), [second]: value};
}

function recordOf(value: unknown): WireRecord {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) throw refusal("InvalidArgument", String(value));
  return {...value};
}
