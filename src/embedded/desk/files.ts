import {FileError} from "../file/fileError";
import {openCsv} from "../file/openCsv";
import {openXlsx} from "../file/openXlsx";
import {saveCsv} from "../file/saveCsv";
import {saveXlsx} from "../file/saveXlsx";
import type {SheetModel, WorkbookModel} from "../workbook/model";
import {refused} from "./answer";
import type {Answer, Opened, OpenProgress} from "./face";
import {fitColumns} from "./fitColumns";

/** A file as the page hands it over: chosen or dropped (Blob), or its bytes. */
export type FileToOpen = Blob | Uint8Array;

/** A saved workbook, and what the file could not keep. */
export interface SavedXlsx {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}

/** Opens a file into a new workbook, by the ending of its name; a file that cannot be opened is refused in one sentence. */
export async function openInto(
  workbook: WorkbookModel,
  name: string,
  file: FileToOpen,
  onProgress?: (progress: OpenProgress) => void,
): Promise<Answer<Opened>> {
  try {
    const bytes = file instanceof Uint8Array ? file : new Uint8Array(await file.arrayBuffer());
    return {ok: true, value: openBytes(workbook, name, bytes, (share) => onProgress?.({share}))};
  } catch (error) {
    if (error instanceof FileError) return refused(error.code, error.message);
    // The browser cannot read it: moved, or on a disk that is gone.
    if (error instanceof DOMException) return refused("unreadable", `“${name}” cannot be read. Choose it again.`);
    throw error;
  }
}

function openBytes(workbook: WorkbookModel, name: string, bytes: Uint8Array, onProgress: (share: number) => void): Opened {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (["csv", "tsv", "txt"].includes(ending)) {
    const {notes} = openCsv(bytes, workbook, {title: name, onProgress});
    workbook.sheets.forEach(fitColumns);
    return {rows: workbook.activeSheet.usedArea()?.rows ?? 0, notes};
  }
  if (["xlsx", "xlsm"].includes(ending)) return {rows: undefined, notes: openXlsx(bytes, workbook, {onProgress}).notes};
  if (ending === "xls") throw new FileError("oldFormat", "", `“${name}” is in the old Excel format. Save it as .xlsx in Excel and open that.`);
  throw new FileError("notAWorkbook", "", `“${name}” is not a file that opens here. Choose an .xlsx, .xlsm, .csv, .tsv or .txt file.`);
}

/** The workbook as an .xlsx file. */
export function saveAsXlsx(workbook: WorkbookModel, name: string): SavedXlsx {
  const {bytes, lost} = saveXlsx(workbook);
  return {name, bytes, lost};
}

/** One sheet as a .csv file. */
export const saveSheetAsCsv = (sheet: SheetModel, name: string) => ({name, text: saveCsv(sheet)});

/** A file name with another ending: "Customers.csv" -> "Customers.xlsx". */
export const withExtension = (name: string, ending: string) => `${name.replace(/\.(xlsx|xlsm|csv|tsv|txt)$/i, "")}.${ending}`;
