import type {FileSheet} from "./fileReading";
import type {Parts} from "./package";

const KEPT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/pivotTables?\//i, "Pivot tables are kept but not shown."],
  [/\/comments|threadedComment/i, "Comments are kept but not shown."],
  [/xl\/media\//i, "Pictures are kept but not shown."],
  [/vbaProject/i, "Macros are kept but do not run."],
  [/externalLink/i, "Links to other workbooks are kept but not followed."],
  [/connections|queryTable/i, "Data connections are kept but not refreshed."],
  [/slicer|timeline/i, "Slicers are kept but not shown."],
];

/** What of an opened file is kept without being shown or calculated, one sentence each. */
export function keptNotes(parts: Parts, sheets: readonly FileSheet[]): string[] {
  const kinds = KEPT_KINDS.filter(([kind]) => [...parts.keys()].some((name) => kind.test(name))).map(([, note]) => note);
  const refused = sheets.flatMap(({sheet, reader}) => reader.refused.map((cell) => `${sheet.title}!${cell}`));
  const some = refused.slice(0, 5).join(", ") + (refused.length > 5 ? ", ..." : "");
  return refused.length > 0 ? [...kinds, `Formulas that cannot be calculated here keep their last value: ${some}`] : kinds;
}
