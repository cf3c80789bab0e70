import {useSyncExternalStore} from "react";

const QUERY = "(prefers-color-scheme: dark)";

const query = () => (typeof window.matchMedia === "function" ? window.matchMedia(QUERY) : undefined);

function subscribe(listener: () => void) {
  const list = query();
  list?.addEventListener("change", listener);
  return () => list?.removeEventListener("change", listener);
}

/** Whether the system asks for dark colours. */
export const useDarkMode = (): boolean => useSyncExternalStore(subscribe, () => query()?.matches ?? false);
