import {useEffect, useState} from "react";

/** The add-in without its pane: Excel starts it so for cells that call its functions. */
export const RuntimeFrame = () => <iframe src="/taskpane.html" title="Lodestar, without its pane" data-testid="runtime" hidden />;

/** Whether the add-in must run without its pane: from the first cell that waits for it until the pane opens, which runs it too. */
export function useRuntime(isPaneOpen: boolean, areCallsWaiting: boolean): boolean {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (isPaneOpen) setOn(false);
    else if (areCallsWaiting) setOn(true);
  }, [isPaneOpen, areCallsWaiting]);
  return isOn && !isPaneOpen;
}
