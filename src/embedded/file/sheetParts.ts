import {FileError} from "./fileError";
import {partText} from "./package";
import {parseXml} from "./xml";
import type {XmlElement} from "./xml";

const WINDOW = 4 * 1024 * 1024;

/** A worksheet's part, cut into what surrounds its cells (small) and the cells (perhaps a gigabyte). */
export interface SheetParts {
  /** The root with an empty sheetData in the place of the cells. */
  readonly root: XmlElement;
  /** Prefix of the elements, "" or such as "x:". */
  readonly prefix: string;
  /** The rows as text, in windows that end between rows. */
  readonly rows: () => Generator<string>;
}

/** Cuts a worksheet's part. */
export function cutSheet(content: Uint8Array, place: string): SheetParts {
  const bytes = content[0] === 0xff || content[0] === 0xfe ? new TextEncoder().encode(partText(content)) : content;
  const open = find(bytes, "sheetData", 0);
  if (open < 0) return {root: parseXml(partText(bytes), place), prefix: "", rows: function* () {}};
  let tag = open;
  while (tag >= 0 && bytes[tag] !== 60) tag--;
  const prefix = ascii(bytes, tag + 1, open);
  const openEnd = find(bytes, ">", open);
  const isEmpty = bytes[openEnd - 1] === 47;
  const close = isEmpty ? openEnd - 1 : findLast(bytes, `</${prefix}sheetData`);
  if (close < 0) throw new FileError("damaged", place, `The file is damaged: its part ${place} ends too early.`);
  const closeEnd = isEmpty ? openEnd : find(bytes, ">", close);
  const around = partText(bytes.subarray(0, tag)) + `<${prefix}sheetData/>` + partText(bytes.subarray(closeEnd + 1));
  const rows = () => (isEmpty ? windows(bytes, 0, 0, prefix) : windows(bytes, openEnd + 1, close, prefix));
  return {root: parseXml(around, place), prefix, rows};
}

function* windows(bytes: Uint8Array, start: number, end: number, prefix: string): Generator<string> {
  const mark = `</${prefix}row>`;
  for (let at = start; at < end;) {
    let next = Math.min(end, at + WINDOW);
    if (next < end) {
      const cut = find(bytes, mark, next);
      next = cut < 0 || cut > end ? end : cut + mark.length;
    }
    yield new TextDecoder().decode(bytes.subarray(at, next));
    at = next;
  }
}

function find(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (matches(bytes, text, at)) return at;
  return -1;
}

function findLast(bytes: Uint8Array, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) if (matches(bytes, text, at)) return at;
  return -1;
}

function matches(bytes: Uint8Array, text: string, at: number): boolean {
  for (let offset = 0; offset < text.length; offset++) if (bytes[at + offset] !== text.charCodeAt(offset)) return false;
  return true;
}

const ascii = (bytes: Uint8Array, start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
