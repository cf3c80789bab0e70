import {createDarkTheme, createLightTheme, tokens, type BrandVariants, type Theme} from "@fluentui/react-components";
import type {Language} from "../domain/language";

/** The teal of Lodestar's star field, as the ramp that Fluent makes its brand tokens from. The only colours written as numbers. */
const TEAL: BrandVariants = {
  10: "#021516",
  20: "#06262a",
  30: "#08353b",
  40: "#0a434a",
  50: "#0b4f56",
  60: "#0c5c63",
  70: "#0d6a70",
  80: "#0f777d",
  90: "#26868b",
  100: "#459699",
  110: "#60a6a8",
  120: "#7ab5b7",
  130: "#93c5c6",
  140: "#add5d5",
  150: "#c6e4e4",
  160: "#e0f3f2",
};

const light = createLightTheme(TEAL);
const dark = createDarkTheme(TEAL);

/** Dark grounds need lighter brand text than Fluent derives: steps 110 and 120 keep 4.5 to 1. */
const legibleDark: Theme = {...dark, colorBrandForeground1: TEAL[120], colorBrandForegroundLink: TEAL[120], colorBrandForeground2: TEAL[130]};

/** Font of our own for Persian, brought along by the pane; the others have their letters in every system font. */
export const PERSIAN_FONT = "Vazirmatn Variable";

/** Systems whose own font has every Vietnamese letter need not fetch ours. */
const SYSTEM_VIETNAMESE = `"Segoe UI", "SF Pro Text", "Helvetica Neue"`;

/** Font for Vietnamese where the system's own lacks its letters; brought along by the pane. */
export const VIETNAMESE_FONT = "Noto Sans Variable";

/** Fluent's theme in our colour, light or dark, with letters for the language. */
export function themeFor(language: Language, isDark: boolean): Theme {
  const theme = isDark ? legibleDark : light;
  if (language === "fa") return {...theme, fontFamilyBase: `"${PERSIAN_FONT}", ${theme.fontFamilyBase}`};
  return language === "vi" ? {...theme, fontFamilyBase: `${SYSTEM_VIETNAMESE}, "${VIETNAMESE_FONT}", ${theme.fontFamilyBase}`} : theme;
}

/** One colour a tier, highest first. They differ in lightness as well as in hue, so that they can be told apart without colour. */
export const TIER_COLORS: readonly string[] = [
  tokens.colorBrandStroke1,
  tokens.colorPaletteMarigoldBorderActive,
  tokens.colorPaletteRoyalBlueBorderActive,
  tokens.colorPaletteBerryBorderActive,
  tokens.colorPaletteSteelBorderActive,
];

/** The colour of the tier at a position; there are never more tiers than colours. */
export const tierColor = (position: number): string => TIER_COLORS[position % TIER_COLORS.length] ?? tokens.colorBrandStroke1;
