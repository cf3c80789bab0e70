import {cellAddress} from "../workbook/address";
import {parseStructRef, stringifyStructRef, stringifyTokens, tokenize, tokenTypes, translateFormulaToA1, translateFormulaToR1C1} from "@borgar/fx";

/** Functions younger than the file format: files write them with a prefix. [MS-XLSX 2.2.2, future functions] */
const YOUNG = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT " +
    "FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC " +
    "IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT " +
    "NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC " +
    "PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
const WORKSHEET_YOUNG = new Set(["FILTER", "SORT"]);
/** What files put before the functions of an add-in that has no namespace. [office-js issue 3558] */
const ADD_IN = "_xldudf_";
const ADD_IN_CALL = /_xldudf_([A-Z][A-Z0-9_.]*)(?=\()/gi;

/** Whether a function's name is one of an add-in's. */
export type IsAddIn = (name: string) => boolean;

const none: IsAddIn = () => false;

const PREFIX = /_xlfn\._xlws\.|_xlfn\.|_xlws\./g;

/**
 * A formula as the workbook has it, from what a file holds. A cell of the table `table` says "[@ARR]" of its own row, as Excel shows it.
 *
 * @example formulaFromFile("_xlfn.IFNA(T[[#This Row],[A]],0)", "T") // "=IFNA([@A],0)"
 */
export function formulaFromFile(text: string, table?: string, isAddIn: IsAddIn = none): string {
  const ownName = (whole: string, name: string) => (isAddIn(name) ? name : whole);
  const bare = text.includes("_xl") ? text.replace(PREFIX, "").replace(ADD_IN_CALL, ownName) : text;
  if (table === undefined || !/#This Row/i.test(bare)) return `=${bare}`;
  const tokens = tokenize(bare);
  for (const token of tokens) if (token.type === tokenTypes.REF_STRUCT) token.value = ownRow(token.value, table);
  return `=${stringifyTokens(tokens)}`;
}

function ownRow(text: string, table: string): string {
  const reference = parseStructRef(text);
  const isOwn = reference?.table?.toLowerCase() === table.toLowerCase() && reference.sections?.includes("this row");
  return reference && isOwn ? stringifyStructRef({...reference, table: ""}) : text;
}

/**
 * A formula as files hold it: without "=", young functions with their prefix, and this row of a table spelled out with the table's name,
 * "Customers[[#This Row],[ARR]]", where the workbook says "[@ARR]". `table` is the table that the cell stands in.
 */
export function formulaForFile(formula: string, table?: string, isAddIn: IsAddIn = none): string {
  const bare = formula.replace(/^=/, "");
  if (!bare.includes("[") && !hasPrefixed(bare, isAddIn)) return bare;
  const tokens = tokenize(bare);
  for (const token of tokens) {
    if (token.type === tokenTypes.FUNCTION) token.value = functionForFile(token.value, isAddIn);
    else if (token.type === tokenTypes.REF_STRUCT) token.value = structureForFile(token.value, table);
  }
  return stringifyTokens(tokens);
}

const hasPrefixed = (text: string, isAddIn: IsAddIn) =>
  [...text.matchAll(/([A-Z][A-Z0-9._]*)\(/gi)].some(([, name = ""]) => functionForFile(name, isAddIn) !== name);

function functionForFile(name: string, isAddIn: IsAddIn): string {
  const upper = name.toUpperCase();
  if (isAddIn(upper)) return ADD_IN + upper;
  if (WORKSHEET_YOUNG.has(upper)) return `_xlfn._xlws.${upper}`;
  return YOUNG.has(upper) ? `_xlfn.${upper}` : name;
}

function structureForFile(text: string, table: string | undefined): string {
  const reference = parseStructRef(text);
  if (!reference) return text;
  return stringifyStructRef({...reference, table: reference.table || table || ""}, {thisRow: true});
}

/** Whether a formula as files hold it calls a function of an add-in. */
export const callsAddIn = (text: string): boolean => text.includes(ADD_IN);

/** A formula as it reads when it is filled from one cell into another. */
export const movedFormula = (text: string, fromRow: number, fromColumn: number, row: number, column: number): string =>
  translateFormulaToA1(translateFormulaToR1C1(text, cellAddress(fromRow, fromColumn)), cellAddress(row, column));

/** A key that formulas of one column share exactly when they are the same formula, each seen from its own row. */
export function formulaKey(text: string, row: number): string {
  // Whole rows ("2:2") move with the formula too; such formulas are few, so each stays for itself.
  if (/\d:\$?\d/.test(text)) return `${row}:${text}`;
  const isPlain = !/["'[]/.test(text);
  const relative = (_: string, column: string, number: string) => `${column}{${Number(number) - row}}`;
  return isPlain ? text.replace(/(\$?\b[A-Z]{1,3})(\d+)\b(?![(.])/g, relative) : shielded(text, relative);
}

/** The same where texts, quoted titles and structured references stand in the formula: these stay as they are. */
const shielded = (text: string, relative: (whole: string, column: string, number: string) => string) =>
  text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/(\$?\b[A-Z]{1,3})(\d+)\b(?![(.])/g, relative)))
    .join("");
