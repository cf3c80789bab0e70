/**
 * Members that a recorder cannot see by themselves, because they are fields of plain objects: they travel within a call of
 * another member, which is looked up in their place.
 */
const CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/^CellPropertiesLoadOptions\./, "Range.getCellProperties"],
  [/^(CellProperties|CellBorder)/, "Range.getCellProperties"],
  [/^SettableCellProperties\./, "Range.setCellProperties"],
  [/^PageLayoutZoomOptions\./, "PageLayout.zoom"],
  [/^RunOptions\./, "Excel.run"],
];

/** Under which name a member of Microsoft's types is recorded while tests run. */
export const carrierOf = (name: string): string => CARRIERS.find(([members]) => members.test(name))?.[1] ?? name;
