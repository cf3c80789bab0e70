import {errorFromText} from "../workbook/errors";
import {cellError} from "../workbook/errors";
import type {CellValue} from "../workbook/model";
import {unescapeText} from "./escapes";
import {readText} from "./sharedStrings";
import type {FileText} from "./sharedStrings";
import {dateSerial} from "./typedText";
import {decodeEntities} from "./xml";

/** A formula as a cell of a file holds it. */
export interface FileFormula {
  /** Empty for the followers of a shared formula. */
  readonly text: string;
  /** Attributes of the element, as written. */
  readonly attributes: string;
}

/** Takes rows and cells in the order of the file. */
export interface CellSink {
  row(row: number, attributes: string): void;
  cell(row: number, column: number, style: number, value: CellValue, formula: FileFormula | undefined, extra: CellExtra | undefined): void;
}

/** What a cell holds besides value and formula. */
export interface CellExtra {
  /** Inside of a text in several fonts. */
  readonly richXml?: string;
  /** Attributes that the workbook does not know (`cm`, `vm`, `ph`), as written. */
  readonly attributes?: string;
}

/**
 * Reads the rows of a worksheet's part straight from its text. A tree of elements would cost a hundred times as much, and a sheet has millions.
 * Only what stands in every file is read here; whatever is rarer goes through the XML tree.
 */
export class CellReader {
  private row = -1;
  private column = -1;
  private readonly tags: {
    readonly row: string;
    readonly cell: string;
    readonly endCell: string;
    readonly value: string;
    readonly formula: string;
    readonly inline: string;
  };

  constructor(
    private readonly prefix: string,
    private readonly strings: readonly FileText[],
    private readonly sink: CellSink,
  ) {
    this.tags = {
      row: `<${prefix}row`,
      cell: `<${prefix}c`,
      endCell: `</${prefix}c>`,
      value: `<${prefix}v`,
      formula: `<${prefix}f`,
      inline: `<${prefix}is`,
    };
  }

  /** Reads a window of whole rows. */
  read(text: string): void {
    let at = text.indexOf("<");
    while (at >= 0) {
      if (isTag(text, this.tags.cell, at)) at = this.readCell(text, at);
      else {
        if (isTag(text, this.tags.row, at)) this.readRow(text, at);
        at += 1;
      }
      at = text.indexOf("<", at);
    }
  }

  private readRow(text: string, at: number): void {
    const end = text.indexOf(">", at);
    const attributes = text.slice(at + this.tags.row.length, text[end - 1] === "/" ? end - 1 : end);
    const number = /\sr="(\d+)"/.exec(attributes)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.sink.row(this.row, attributes);
  }

  /** Reads a cell; gives the place after it. */
  private readCell(text: string, at: number): number {
    const end = text.indexOf(">", at);
    let style = 0;
    let type = "";
    let extra = "";
    let column = this.column + 1;
    for (let from = at + this.tags.cell.length + 1; from < end;) {
      const equals = text.indexOf("=", from);
      if (equals < 0 || equals > end) break;
      const mark = text[equals + 1] ?? '"';
      const close = text.indexOf(mark, equals + 2);
      const name = text.slice(from, equals).trim();
      if (name === "r") column = columnOf(text, equals + 2);
      else if (name === "s") style = Number(text.slice(equals + 2, close));
      else if (name === "t") type = text.slice(equals + 2, close);
      else extra += ` ${name}="${text.slice(equals + 2, close)}"`;
      from = close + 1;
      while (text.charCodeAt(from) === 32) from++;
    }
    this.column = column;
    if (text.charCodeAt(end - 1) === 47) {
      this.sink.cell(this.row, column, style, null, undefined, undefined);
      return end;
    }
    const last = text.indexOf(this.tags.endCell, end);
    this.readContent(text.slice(end + 1, last), type, style, extra);
    return last + this.tags.endCell.length - 1;
  }

  private readContent(inside: string, type: string, style: number, attributes: string): void {
    let value: CellValue = null;
    let formula: FileFormula | undefined;
    let richXml: string | undefined;
    for (let at = inside.indexOf("<"); at >= 0; at = inside.indexOf("<", at)) {
      const end = inside.indexOf(">", at);
      const isEmpty = inside.charCodeAt(end - 1) === 47;
      const isInline = isTag(inside, this.tags.inline, at);
      const close = isEmpty ? end : isInline ? inside.lastIndexOf("</") : inside.indexOf("</", end);
      const content = isEmpty ? "" : inside.slice(end + 1, close);
      if (isTag(inside, this.tags.value, at)) {
        value = this.readValue(content, type);
        richXml ??= type === "s" ? this.strings[Number(content)]?.xml : undefined;
      } else if (isTag(inside, this.tags.formula, at)) {
        formula = {text: decodeEntities(content), attributes: inside.slice(at + this.tags.formula.length, isEmpty ? end - 1 : end)};
      } else if (isInline) {
        const read = readText(this.prefix ? content.replaceAll(this.prefix, "") : content);
        value = read.plain;
        richXml = read.xml;
      }
      at = isEmpty ? end : inside.indexOf(">", close);
      if (at < 0) break;
    }
    const extra =
      richXml !== undefined || attributes ? {...(richXml === undefined ? {} : {richXml}), ...(attributes ? {attributes} : {})} : undefined;
    // An empty text is what LibreOffice and others write for a blank cell with a type.
    this.sink.cell(this.row, this.column, style, value === "" && !formula ? null : value, formula, extra);
  }

  private readValue(content: string, type: string): CellValue {
    if (type === "s") return this.strings[Number(content)]?.plain ?? null;
    if (content === "" && type !== "str") return null;
    if (type === "" || type === "n") return finite(Number(content));
    if (type === "b") return content.trim() === "1" || content.trim() === "true";
    if (type === "e") return errorFromText(decodeEntities(content)) ?? cellError("#VALUE!");
    if (type === "d") return serialOf(content) ?? content;
    return unescapeText(decodeEntities(content));
  }
}

const finite = (value: number): CellValue => (Number.isFinite(value) ? value : cellError("#NUM!"));

/** Whether a tag of exactly this name stands here. */
function isTag(text: string, tag: string, at: number): boolean {
  if (!text.startsWith(tag, at)) return false;
  const next = text.charCodeAt(at + tag.length);
  return next === 62 || next === 32 || next === 47 || next === 10 || next === 13 || next === 9;
}

/** Column of an address, from 0, read up to its digits. */
function columnOf(text: string, start: number): number {
  let number = 0;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 122) return number - 1;
    number = number * 26 + (code & 31);
  }
}

function serialOf(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(text);
  const day = match && dateSerial(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!match || day === undefined || day === null) return undefined;
  return day + (Number(match[4] ?? 0) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0)) / 86_400;
}
