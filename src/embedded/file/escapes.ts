/**
 * XML cannot hold most control characters; workbook files write them as _x000B_, and a text that happens to look like such an escape
 * gets its underscore escaped. [ECMA-376 22.9.2.19, ST_Xstring]
 */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\r|_(?=x[0-9a-fA-F]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const code = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** A cell's text as files hold it, before XML's own entities. */
export const escapeText = (text: string): string => text.replace(UNWRITABLE, code);

/** A cell's text from what a file holds. */
export const unescapeText = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
