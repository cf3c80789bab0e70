import {strFromU8, unzipSync} from "fflate";
import {saveXlsx} from "../../src/embedded/file/saveXlsx";
import {elements, parseXml, textOf, type XmlElement} from "../../src/embedded/file/xml";
import type {WorkbookModel} from "../../src/embedded/workbook/model";
import {formulasOf, type Snapshot} from "./pane";

/**
 * A formula without what it only quotes: texts, titles of sheets, names of tables, headings. Where two workbooks differ in nothing but names, their
 * formulas have the same skeletons; a name that broke out of its quotes would show.
 *
 * @example skeleton(`=IF('a''b'!A1="x",Clients[@[a]]]])`) // "=IF(!A1=\"\",[])"
 */
export function skeleton(formula: string): string {
  let rest = "";
  for (let i = 0; i < formula.length;) {
    const letter = formula[i] ?? "";
    if (letter === '"' || letter === "'") i = quoteEnd(formula, i, letter);
    else if (letter === "[") i = bracketEnd(formula, i);
    else i++;
    rest += letter === '"' ? '""' : letter === "'" ? "" : letter === "[" ? "[]" : letter;
  }
  return rest.replace(/[\p{L}_\\][\p{L}\p{N}_.\\]*(?=[![])/gu, "");
}

/** The place after a quoted part; a doubled quote belongs to it. */
function quoteEnd(formula: string, start: number, quote: string): number {
  for (let i = start + 1; i < formula.length; i++) {
    if (formula[i] !== quote) continue;
    if (formula[i + 1] !== quote) return i + 1;
    i++;
  }
  throw new Error(`a quote without an end: ${formula}`);
}

/** The place after a structured reference; an apostrophe takes the meaning from the sign after it. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    if (formula[i] === "'") i++;
    else if (formula[i] === "[") depth++;
    else if (formula[i] === "]" && --depth === 0) return i + 1;
  }
  throw new Error(`a bracket without an end: ${formula}`);
}

/** Every formula of a workbook: its place as far as titles allow (the sheet's position), and its skeleton. */
export function skeletonsOf(workbook: WorkbookModel): string[] {
  const {sheets} = workbook.snapshot() as Snapshot;
  return sheets
    .flatMap((sheet, position) =>
      formulasOf({sheets: [sheet], customXml: []}).map(
        ({place, formula}) => `${position} ${place.slice(place.lastIndexOf("!"))} ${skeleton(formula)}`,
      ),
    )
    .sort();
}

/** What no strict reader of XML takes: characters that it cannot hold, and an ampersand that begins no reference. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;

const FORMULAS = ["f", "definedName", "calculatedColumnFormula"];

/** The same of the workbook once it is saved: of cells, names and charts. Every part must be XML that a strict reader takes. */
export function skeletonsInFile(workbook: WorkbookModel): string[] {
  const parts = Object.entries(unzipSync(saveXlsx(workbook).bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return parts
    .flatMap(([name, bytes]) => {
      const text = strFromU8(bytes);
      const broken = NO_XML.exec(text);
      if (broken) throw new Error(`${name} is no XML: ${JSON.stringify(text.slice(broken.index, broken.index + 40))}`);
      return formulasIn(parseXml(text, name)).map((element) => `${name} ${element.local} ${skeleton(textOf(element))}`);
    })
    .sort();
}

const formulasIn = (element: XmlElement): XmlElement[] =>
  elements(element).flatMap((inner) => (FORMULAS.includes(inner.local) ? [inner] : formulasIn(inner)));
