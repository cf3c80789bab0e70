import type {Session} from "../workflow/session";
import {RIBBON_ACTIONS, type RibbonAction} from "./actions";
import {RIBBON_VERBS} from "./verbs";

/** The parts of Office that the ribbon needs, so that a test can stand in for the rest. */
export interface RibbonOffice {
  readonly actions: Pick<typeof Office.actions, "associate">;
  readonly addin: Pick<typeof Office.addin, "showAsTaskpane">;
  readonly context: {readonly ui: Pick<typeof Office.context.ui, "displayDialogAsync">};
}

/** What the ribbon works with. */
export interface RibbonTools {
  /** The session, once it has looked at the workbook; undefined where the pane had to refuse. */
  readonly session: Promise<Session | undefined>;
  /** Full address of the help page in the pane's language, which Excel shows in a window of its own. */
  readonly helpAddress: () => string;
  /** Opens an address where Excel has no window for it. */
  readonly openWindow: (address: string) => void;
}

/**
 * Joins the ribbon's buttons to the pane, in the runtime that both share. A button shows the pane, which tells what becomes of
 * it; then Excel hears that the button is done, also where the pane could not be shown. What was asked runs after that, one
 * after the other, so that a long write does not hold the ribbon.
 */
export function joinRibbon(office: RibbonOffice, tools: RibbonTools): void {
  let last: Promise<void> = Promise.resolve();
  const start = (action: Exclude<RibbonAction, "openHelp">) => {
    const run = async () => {
      const open = await tools.session;
      if (open !== undefined) await RIBBON_VERBS[action](open);
    };
    last = last.then(run);
  };
  for (const action of RIBBON_ACTIONS)
    office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      if (action === "openHelp") return showHelp(office, tools, event);
      void isShown(office).then((shown) => {
        event.completed();
        if (shown) start(action);
      });
    });
}

/** Whether the pane could be shown. Without it nobody would see what a button does, so then it does nothing. */
const isShown = (office: RibbonOffice): Promise<boolean> =>
  office.addin.showAsTaskpane().then(
    () => true,
    () => false,
  );

/** Share of the screen that the help takes, in per cent. */
const HELP_SIZE = {height: 80, width: 45};

/** Office's codes for a window that is open already, and for a user who did not want it. */
const NO_OTHER_WAY = [12007, 12009];

function showHelp(office: RibbonOffice, {helpAddress, openWindow}: RibbonTools, event: Office.AddinCommands.Event): void {
  const address = helpAddress();
  office.context.ui.displayDialogAsync(address, {...HELP_SIZE, promptBeforeOpen: false}, ({error}) => {
    if (error && !NO_OTHER_WAY.includes(error.code)) openWindow(address);
    event.completed();
  });
}
