import {type Outcome, success} from "../../domain/outcome";
import type {Area} from "../../domain/source";
import type {CellsChange} from "../workbook";
import {contains, parseReference} from "./address";
import {attempt, type ExcelApi, hostCode} from "./attempt";

/** Our own columns, by sheet, as they were last seen: what changes within them is no change of the customers. */
export interface OwnCells {
  remember(sheetId: string, areas: readonly Area[]): void;
  has(sheetId: string, area: Area): boolean;
}

/** A memory of our own columns that lives as long as the pane. */
export function ownCells(): OwnCells {
  const known = new Map<string, readonly Area[]>();
  return {
    remember: (sheetId, areas) => void known.set(sheetId, areas),
    has: (sheetId, area) => known.get(sheetId)?.some((own) => contains(own, area)) ?? false,
  };
}

/**
 * Calls back when cells are changed or rows sorted on any sheet, whoever does it: the user, another person in the same workbook, or another add-in.
 * Fails where the host does not tell; then nobody knows whether a list is still as it was read. Returns how to stop.
 */
export async function onCellsChanged(
  excel: ExcelApi,
  ours: OwnCells,
  listener: (change: CellsChange) => void,
): Promise<Outcome<() => Promise<void>>> {
  const tell = async ({worksheetId, address, source}: {worksheetId: string; address: string; source: string}) => {
    // Whole rows, several areas and places that are gone have no single area; then anything of the sheet may have changed.
    const area = parseReference(address)?.area;
    if (area && ours.has(worksheetId, area)) return;
    listener({sheetId: worksheetId, ...(area && {area}), isByOthers: source === "Remote"});
  };
  const added = await attempt(excel, {action: "read"}, async (context) => {
    const {worksheets} = context.workbook;
    // A sort tells itself; whether it also counts as a change of cells differs between hosts.
    const handlers = [worksheets.onChanged.add(tell), worksheets.onRowSorted.add(tell)];
    await context.sync();
    return success(handlers);
  });
  if (!added.ok) return added;
  return success(async () => {
    const [first] = added.value;
    if (!first) return;
    try {
      await excel.run(first.context, async (context) => {
        for (const handler of added.value) handler.remove();
        await context.sync();
      });
    } catch (error) {
      // A host that cannot be reached tells no events either.
      if (hostCode(error) === undefined) throw error;
    }
  });
}
