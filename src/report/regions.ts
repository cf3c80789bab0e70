import type {PlannedCell, Region} from "../domain/plan";
import type {Area} from "../domain/source";

/**
 * The same cells in regions that do not touch an area: what people type there is not ours. A region is cleared before it is written anew,
 * so leaving its cells blank would not be enough.
 */
export const leavingAlone = (regions: readonly Region[], area: Area): Region[] => regions.flatMap((region) => around(region, area));

function around(region: Region, area: Area): Region[] {
  const columns = Math.max(0, ...region.cells.map((row) => row.length));
  const above = clamp(area.row - region.row, region.cells.length);
  const below = clamp(area.row + area.rows - region.row, region.cells.length);
  const left = clamp(area.column - region.column, columns);
  const right = clamp(area.column + area.columns - region.column, columns);
  const part = (row: number, rows: number, column: number, width: number): Region => ({
    row: region.row + row,
    column: region.column + column,
    cells: region.cells.slice(row, row + rows).map((line): readonly PlannedCell[] => line.slice(column, column + width)),
  });
  return [
    part(0, above, 0, columns),
    part(above, below - above, 0, left),
    part(above, below - above, right, columns - right),
    part(below, region.cells.length - below, 0, columns),
  ].filter(({cells}) => cells.some((row) => row.length > 0));
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
