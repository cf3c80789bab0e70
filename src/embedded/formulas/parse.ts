import type {Token} from "@borgar/fx";
import {parse, parseA1Ref, parseR1C1Ref, parseStructRef, tokenize} from "@borgar/fx";
import {HostError} from "../workbook/hostError";
import type {Sheet} from "../workbook/sheet";
import type {Table} from "../workbook/table";
import type {Expression} from "./expression";
import {compile} from "./compile";
import type {Edge, Notation, Reference, Target} from "./reference";
import {DEAD} from "./reference";

/** What a formula's text can refer to, seen from its cell. */
export interface Scope {
  readonly sheet: Sheet;
  /** Table that the formula stands in. */
  readonly table: Table | undefined;
  sheetTitled(title: string): Sheet | undefined;
  tableNamed(name: string): Table | undefined;
}

/** A formula as text with its references picked out. */
export type Piece = string | Reference;

/** Splits a formula ("=...") into text and references. Refuses what is no formula with InvalidArgument. */
export function readPieces(text: string, notation: Notation, row: number, column: number, scope: Scope): {pieces: Piece[]; tokens: Token[]} {
  const tokens = dropDeadSheets(joinBackslashed(tokenize(text, {mergeRefs: true, r1c1: notation === "R1C1", allowTernary: true})));
  const pieces = tokens.map((token): Piece => {
    const target = readTarget(token, notation, row, column, scope);
    if (target !== undefined) return {target};
    if (token.type === "func") return functionText(token.value);
    return token.type === "bool" ? token.value.toUpperCase() : token.value;
  });
  return {pieces, tokens};
}

/** A function's name as a cell shows it. One of an add-in that nobody knows keeps the prefix that its file gave it. */
const functionText = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "")
    .replace(/^_XLDUDF_/, "_xldudf_");

/** The expression of a formula whose pieces were read; references in it are those of the pieces. */
export function readExpression(text: string, pieces: readonly Piece[], tokens: readonly Token[]): Expression {
  const references = new Map<string, Reference>();
  const marked = tokens.map((token, i) => {
    const piece = pieces[i];
    if (piece === undefined || typeof piece === "string") return token;
    // names keep their text, because LET and LAMBDA read it
    const key = token.type === "range_named" && piece.target.kind === "name" ? token.value : `#${i}`;
    references.set(key, piece);
    return {...token, value: key};
  });
  try {
    return compile(parse(marked), references);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new HostError("InvalidArgument", `The formula ${text.slice(0, 200)} cannot be read: ${reason}`);
  }
}

/** A name of a backslash and one letter, which Excel takes and the library does not know. */
const BACKSLASHED = /^\\[\p{L}\p{N}_.?\\]*$/u;

/** Makes names and tables of what the library left over: `\A`, `\A[Seats]`. */
function joinBackslashed(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i): Token[] => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (isBackslashed(token)) return next?.type === "structured" && next.value.startsWith("[") ? [] : [{...token, type: "range_named"}];
    const isJoined = token.type === "structured" && token.value.startsWith("[") && before !== undefined && isBackslashed(before);
    return [isJoined ? {...token, value: before.value + token.value} : token];
  });
}

const isBackslashed = ({type, value}: Token): boolean => type === "unknown" && BACKSLASHED.test(value);

/** "Sheet1!#REF!" is "#REF!": the library's parser stumbles over the title. */
function dropDeadSheets(tokens: Token[]): Token[] {
  return tokens.filter((token, i) => {
    const next = tokens[i + 1];
    const isBeforeDead = token.type.startsWith("context") && next?.value === "!" && tokens[i + 2]?.type === "error";
    const isMark = token.value === "!" && tokens[i - 1]?.type.startsWith("context") === true && next?.type === "error";
    return !isBeforeDead && !isMark;
  });
}

function readTarget(token: Token, notation: Notation, row: number, column: number, scope: Scope): Target | undefined {
  switch (token.type) {
    case "range":
    case "range_beam":
    case "range_ternary":
    case "range_named":
      if (BACKSLASHED.test(token.value)) return readName(token.value, {sheet: scope.sheet, title: undefined}, scope);
      return notation === "A1" ? readA1(token.value, row, column, scope) : readR1C1(token.value, scope);
    case "structured":
      return readTableTarget(token.value, scope);
    default:
      return undefined;
  }
}

function sheetOf(context: readonly string[] | undefined, scope: Scope): {sheet: Sheet | undefined; title: string | undefined} {
  if (context === undefined || context.length === 0) return {sheet: scope.sheet, title: undefined};
  const title = context.length === 1 ? (context[0] ?? "") : `[${context[0] ?? ""}]${context[1] ?? ""}`;
  return {sheet: scope.sheetTitled(title), title};
}

function readA1(text: string, row: number, column: number, scope: Scope): Target | undefined {
  const found = parseA1Ref(text, {allowTernary: true});
  if (found === undefined) return undefined;
  const place = sheetOf(found.context, scope);
  if ("name" in found) return readName(found.name, place, scope);
  const range = found.range;
  const edge = (at: number | null | undefined, isAbsolute: boolean | null | undefined, from: number): Edge | undefined =>
    at === null || at === undefined ? undefined : isAbsolute === true ? {isAbsolute, at} : {isAbsolute: false, at: at - from};
  const top = edge(range.top, range.$top, row);
  const left = edge(range.left, range.$left, column);
  const bottom = edge(range.bottom, range.$bottom, row);
  const right = edge(range.right, range.$right, column);
  return {kind: "cells", ...place, top, left, bottom, right, isSingle: !text.includes(":", text.lastIndexOf("!") + 1)};
}

function readR1C1(text: string, scope: Scope): Target | undefined {
  const found = parseR1C1Ref(text);
  if (found === undefined) return undefined;
  const place = sheetOf(found.context, scope);
  if ("name" in found) return readName(found.name, place, scope);
  const range = found.range;
  const edge = (at: number | null | undefined, isAbsolute: boolean | null | undefined): Edge | undefined =>
    at === null || at === undefined ? undefined : {isAbsolute: isAbsolute === true, at};
  const hasBoth = (range.r0 ?? null) !== null && (range.c0 ?? null) !== null;
  return {
    kind: "cells",
    ...place,
    top: edge(range.r0, range.$r0),
    left: edge(range.c0, range.$c0),
    bottom: edge(range.r1 ?? range.r0, range.$r1 ?? range.$r0),
    right: edge(range.c1 ?? range.c0, range.$c1 ?? range.$c0),
    isSingle: hasBoth && !text.includes(":", text.lastIndexOf("!") + 1),
  };
}

function readName(name: string, place: {sheet: Sheet | undefined; title: string | undefined}, scope: Scope): Target {
  const table = place.title === undefined ? scope.tableNamed(name) : undefined;
  if (table !== undefined) return {kind: "table", table, tableName: name, isBare: true, columns: [], sections: []};
  return {kind: "name", name, ...place};
}

function readTableTarget(text: string, scope: Scope): Target | undefined {
  const bracket = text.indexOf("[");
  const name = text.slice(0, bracket);
  // the name by itself: the library reads none of a backslash and one letter
  const isOwn = BACKSLASHED.test(name);
  const found = parseStructRef(isOwn ? text.slice(bracket) : text);
  if (found === undefined) return undefined;
  const tableName = isOwn ? name : (found.table ?? "");
  const table = tableName === "" ? scope.table : scope.tableNamed(tableName);
  const columns = (found.columns ?? []).map((heading) => table?.columnHeaded(heading) ?? heading);
  return {kind: "table", table, tableName, isBare: false, columns, sections: found.sections ?? []};
}

/** Fills in sheets and tables that did not exist when the formula was read. Returns whether something was found. */
export function bind(reference: Reference, scope: Scope): boolean {
  const {target} = reference;
  if (target.kind === "cells" && target.sheet === undefined && target.title !== undefined) {
    target.sheet = scope.sheetTitled(target.title);
    return target.sheet !== undefined;
  }
  if (target.kind === "name") {
    reference.target = readName(target.name, target, scope);
    return reference.target.kind === "table";
  }
  if (target.kind !== "table") return false;
  const table = target.table ?? (target.tableName === "" ? scope.table : scope.tableNamed(target.tableName));
  if (table === undefined) return false;
  const isNew = target.table === undefined || target.columns.some((each) => typeof each === "string");
  target.table = table;
  target.columns = target.columns.map((each) => (typeof each === "string" ? (table.columnHeaded(each) ?? each) : each));
  return isNew;
}

/** Whether a reference names something that is not there (yet). */
export function isUnbound({target}: Reference): boolean {
  if (target.kind === "cells") return target.sheet === undefined;
  if (target.kind === "name") return target.title === undefined;
  return target.kind === "table" && (target.table === undefined || target.columns.some((each) => typeof each === "string"));
}

/** A reference that reads #REF! from now on. */
export function kill(reference: Reference): void {
  reference.target = DEAD;
}
