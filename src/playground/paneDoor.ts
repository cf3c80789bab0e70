import {proxy} from "comlink";
import type {LodestarHost} from "../embedded/wire/paneHost";
import type {RemoteExcel} from "./remoteDesk";

/** Languages that the pane can be shown in here, by their own names. */
export const paneLanguages = {en: "English", vi: "Tiếng Việt", fa: "فارسی"} as const;

/** A language of the pane. */
export type PaneLanguage = keyof typeof paneLanguages;

/** The locale that Excel would have in each language. */
export const locales: Record<PaneLanguage, string> = {en: "en-US", vi: "vi-VN", fa: "fa-IR"};

/** The door through which the pane's frame reaches the embedded Excel, `window.lodestarHost`. */
export interface PaneDoor {
  language(): PaneLanguage;
  /** The language that Excel tells the pane at its next start. */
  speak(language: PaneLanguage): void;
}

/** Opens the door: each frame that starts finds the host over the workbook that is open then, and keeps it. */
export function openPaneDoor(excel: RemoteExcel): PaneDoor {
  let language: PaneLanguage = "en";
  Object.defineProperty(window, "lodestarHost", {get: () => hostForFrame(excel, locales[language]), configurable: true});
  return {
    language: () => language,
    speak: (next) => {
      language = next;
    },
  };
}

function hostForFrame(excel: RemoteExcel, locale: string): LodestarHost {
  const pane = excel.pane();
  return {
    locale,
    execute: async (body, flags) => (await pane).execute(body, flags),
    subscribe: async (listener) => (await pane).subscribe(proxy(listener)),
    settings: async () => (await pane).settings(),
    saveSettings: async (settings) => (await pane).saveSettings(settings),
  };
}
