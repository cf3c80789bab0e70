import type {Remote} from "comlink";
import {wrap} from "comlink";
import type {ExcelWorker} from "../embedded/excelWorker";

/** The embedded Excel in its worker, as the page calls it. */
export type RemoteExcel = Remote<ExcelWorker>;

/** Starts the worker that owns the workbook. A worker that cannot start is told to `onFault`. */
export function startExcelWorker(onFault: (message: string) => void): RemoteExcel {
  const worker = new Worker(new URL("../embedded/excelWorker.ts", import.meta.url), {type: "module"});
  worker.addEventListener("error", (event) => onFault(event.message));
  return wrap<ExcelWorker>(worker);
}
