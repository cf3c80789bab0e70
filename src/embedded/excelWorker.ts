import type {ProxyMarked} from "comlink";
import {expose, proxy} from "comlink";
import type {Desk} from "./desk/desk";
import {createDesk} from "./desk/desk";
import {ExcelHost} from "./objects/excelHost";
import type {PaneHost} from "./wire/paneHost";
import {serveHost} from "./wire/paneHost";

/** What the page may call in the worker: the person's desk, and the host that the add-in in the pane talks to. */
export interface ExcelWorker extends Omit<Desk, "host"> {
  /** The host over the workbook that is open now; another one after each opening of a file. */
  pane(): PaneHost & ProxyMarked;
}

const {host, ...desk} = createDesk((workbook) => new ExcelHost(workbook));

let served: {host: ExcelHost; pane: PaneHost} | undefined;

/** One face a host: the pane that subscribes last to it takes over its events. */
function pane(): PaneHost & ProxyMarked {
  if (served?.host !== host()) served = {host: host(), pane: serveHost(host())};
  return proxy(served.pane);
}

const worker: ExcelWorker = {...desk, pane};

expose(worker);
