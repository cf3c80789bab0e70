import {useSyncExternalStore} from "react";

const query = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void) {
  const dark = query();
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

/** Whether the person's screen is set to dark. */
export const useDarkScreen = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
