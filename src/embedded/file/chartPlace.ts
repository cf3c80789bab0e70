import type {ChartModel} from "../workbook/model";
import type {ChartPlace} from "./chartReader";

/** Where a chart stands and what it is called, for comparisons. */
export const placeOf = ({name, left, top, width, height, altTextTitle, altTextDescription}: ChartModel): ChartPlace => ({
  name,
  left,
  top,
  width,
  height,
  altTextTitle,
  altTextDescription,
});
