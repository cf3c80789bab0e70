import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {beginIntake, type Intake} from "../../../../src/analysis";
import type {AttributeTable} from "../../../../src/domain/attribute";
import type {Cell} from "../../../../src/domain/cell";
import type {Link, LinkKind} from "../../../../src/domain/links";
import type {Source} from "../../../../src/domain/source";
import {en} from "../../../../src/words/data/en";

/** Rows of a sheet, by its title. */
export interface Sheet {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A range that is the whole of a sheet. */
export const rangeOf = ({title, rows}: Sheet): Source => {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const area = {row: 0, column: 0, rows: rows.length, columns};
  return {kind: "range", sheetId: title, sheet: title, area, freeColumn: columns, canWiden: true, isProtected: false};
};

export const linkOf = (kind: LinkKind, title: string): Link => ({kind, sheetId: title, sheet: title, language: "en"});

/** Customers with other sheets read beside them; the choices still have to name the links. */
export function linkedIntake(
  customers: Sheet,
  others: readonly (readonly [LinkKind, Sheet])[],
): {readonly intake: Intake; readonly links: readonly Link[]} {
  const intake = beginIntake(rangeOf(customers));
  const read = ({rows}: Sheet) => intake.add({firstRow: 0, firstColumn: 0, rows});
  read(customers);
  const links = others.map(([kind, sheet]) => {
    const link = linkOf(kind, sheet.title);
    intake.link(rangeOf(sheet), link, en.linked);
    read(sheet);
    return link;
  });
  return {intake, links};
}

/** A column of clean values as cells, one a customer; null where nothing is known. */
export function cellsOf({attributes}: AttributeTable, heading: string): Cell[] {
  const values = attributes.find((attribute) => attribute.heading === heading)?.values;
  if (values === undefined || values.kind === "many") throw new Error(`no column ${heading}: ${attributes.map((one) => one.heading).join()}`);
  if (values.kind === "text") return Array.from(values.codes, (code) => values.texts[code] ?? null);
  return Array.from(values.numbers, (value) => (Number.isNaN(value) ? null : value));
}

/** A CSV file as a sheet: plain numbers as numbers, all else as text. */
export function csvSheet(title: string, path: string): Sheet {
  const text = readFileSync(path, "utf8")
    .replace(/^\ufeff/, "")
    .trimEnd();
  const {data} = Papa.parse<string[]>(text, {delimiter: ","});
  return {title, rows: data.map((fields) => fields.map((field) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(field) ? Number(field) : field)))};
}
