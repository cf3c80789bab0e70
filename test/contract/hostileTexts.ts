/** Texts that a spreadsheet, a file or a page could take for something else than text: a formula, a command, markup, an escape, an end. */
const BEGINNINGS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", "''", '"', "#", ";", ",", " ", "\u00a0", "\u200b", "\ufeff"];
const COMMANDS = [
  "1+1",
  "SUM(A1:A9)",
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://evil.example","click")',
  "WEBSERVICE(A1)",
  "A1",
  "NOW()",
  "ICP_Floors",
];

/** Each beginning before each command: 168 texts. */
const FORMULAS = BEGINNINGS.flatMap((first) => COMMANDS.map((command) => first + command));

const MARKUP = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  "<f>1+1</f>",
  "]]><f>1</f>",
  "<![CDATA[<f>1</f>]]>",
  "&lt;b&gt;",
  "&#61;1+1",
  "&amp;quot;",
  "<!--",
  "-->",
  "<?xml version='1.0'?>",
  "javascript:alert(1)",
  "data:text/html,<b>x</b>",
  "${1+1}",
  "{{1+1}}",
];

const ESCAPES = [
  "_x003D_1+1",
  "_x000D_=1",
  "_x0000_",
  "_x005F_x003D_",
  "_xD83D_",
  "\\u003d1",
  "%3D1%2B1",
  "\u0000=1+1",
  "a\u0000b",
  "\u0001",
  "\u001f=1",
  "\u007f",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udc00=1",
  "a\ud83d",
  "\u2028=1",
  "\u202e=1+1",
  "\u2066=1\u2069",
  "\u200f=1",
  "\u200d",
  "👩‍👩‍👧‍👦",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "e\u0301",
];

const PLACES = [
  "'Sheet 1'!A1",
  "[Book.xlsx]Sheet!A1",
  "Table1[#All]",
  "[@Seats]",
  "Sheet:Other",
  "a/b\\c?d*e[f]",
  "'quoted'",
  "R1C1",
  "XFD1048576",
  "TRUE",
  "#REF!",
  "#N/A",
  "NULL",
  "1/2",
  "007",
  "1e5",
  "12%",
  "2026-01-01",
  "../../etc/passwd",
  "CON",
];

const LONG = ["=", "x", "<", '"', "&", "é", "👩"].map((letter) => letter.repeat(Math.floor(255 / letter.length)));

/** The corpus: at least 200 different texts. */
export const HOSTILE: readonly string[] = [...new Set([...FORMULAS, ...MARKUP, ...ESCAPES, ...PLACES, ...LONG])];
