import type {BrandVariants, Theme} from "@fluentui/react-components";
import {createDarkTheme, createLightTheme} from "@fluentui/react-components";

/** A spreadsheet's green, from dark to light. */
const green: BrandVariants = {
  10: "#03100A",
  20: "#0A2217",
  30: "#0D3824",
  40: "#0E492E",
  50: "#0F5A38",
  60: "#106B42",
  70: "#177C4D",
  80: "#1F8A57",
  90: "#3A9A6C",
  100: "#55A981",
  110: "#6FB896",
  120: "#88C6AA",
  130: "#A1D3BE",
  140: "#BBE1D2",
  150: "#D5EEE5",
  160: "#EEF8F4",
};

/** The page's theme for a light or a dark screen. */
export const pageTheme = (isDark: boolean): Theme => (isDark ? createDarkTheme(green) : createLightTheme(green));
