import type {ExcelHost, HostAnswer} from "../objects/excelHost";
import type {EventEntry} from "../objects/subscriptions";

/** A document setting of the add-in as office.js keeps it: name, and value as JSON. */
export type DocumentSetting = readonly [name: string, json: string];

/** What the worker offers for the pane: every call is asynchronous, so that it can go through comlink. */
export interface PaneHost {
  /** Runs one request batch; a transport error of Office instead of a body where it is refused as a whole. */
  execute(body: string, flags: number): Promise<HostAnswer>;
  /** Sends events to this listener from now on, and no longer to the one before: a pane that was reloaded takes over. */
  subscribe(listener: (entries: readonly EventEntry[]) => void): Promise<void>;
  /** `Office.context.document.settings` as they are kept in the workbook. */
  settings(): Promise<readonly DocumentSetting[]>;
  /** Keeps these settings in the workbook and takes away those told before that are no longer among them. */
  saveSettings(settings: readonly DocumentSetting[]): Promise<void>;
}

/** What the page around the pane offers it as `window.lodestarHost`, before the pane's frame is loaded. */
export interface LodestarHost extends PaneHost {
  /** Language of Excel's interface, which the pane finds as `Office.context.displayLanguage`: "en-US". */
  readonly locale: string;
  /** Highest set of ExcelApi; "1.12" when left out. It must be the host's own. */
  readonly apiVersion?: string;
}

/** What the bridge offers the page on the pane's own window, as `lodestarPane`. */
export interface LodestarPane {
  /** Clicks a button of the ribbon that runs a function of the add-in. False where the pane does not listen yet. */
  invoke(actionId: string): boolean;
}

/** A host as the worker offers it for the pane. */
export function serveHost(host: ExcelHost): PaneHost {
  const {settings} = host.workbook;
  let unsubscribe: (() => void) | undefined;
  let told: readonly string[] = [];
  return {
    execute: (body, flags) => host.execute(body, flags),
    async subscribe(listener) {
      unsubscribe?.();
      unsubscribe = host.onEvents(listener);
    },
    async settings() {
      told = [...settings.keys()];
      return [...settings].map(([name, value]) => [name, JSON.stringify(value)] as const);
    },
    async saveSettings(list) {
      for (const name of told) settings.delete(name);
      for (const [name, json] of list) settings.set(name, JSON.parse(json));
      told = list.map(([name]) => name);
    },
  };
}
