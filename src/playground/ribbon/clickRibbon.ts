/** How long the pane may take to start before a click on the ribbon is given up, and how often it is asked; in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 100;

/**
 * Runs a function of the add-in as Excel's ribbon does, once the pane in its frame has started and listens. Excel keeps the
 * runtime while the pane is closed; here it starts anew. False where it never listened.
 */
export async function clickRibbon(action: string, pane: () => HTMLIFrameElement | null): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    const frame = pane();
    // The library listens before the add-in has told it its functions; what is drawn comes after both.
    const isDrawn = frame?.contentDocument?.getElementById("pane")?.hasChildNodes() ?? false;
    if (isDrawn && frame?.contentWindow?.lodestarPane?.invoke(action)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}
