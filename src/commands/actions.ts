/** What the buttons on the ribbon can ask for, by the names that manifest.xml gives them. */
export const RIBBON_ACTIONS = ["buildProfile", "scoreSheet", "refreshResults", "removeResults", "openHelp"] as const;

/** One of the ribbon's buttons. */
export type RibbonAction = (typeof RIBBON_ACTIONS)[number];
