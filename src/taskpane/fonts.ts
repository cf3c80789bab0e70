import {PERSIAN_FONT, VIETNAMESE_FONT} from "../ui/theme";

const ARABIC_LETTERS =
  "U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+200C-200E, U+2010-2011, U+204F, U+2E41, U+FB50-FDFF, U+FE70-FEFC";
const LATIN_LETTERS =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-200B, U+2012-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215";

const arabic = new URL("@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2", import.meta.url).href;
const latin = new URL("@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2", import.meta.url).href;

/** Makes the Persian letters known to the page. They are fetched only when Persian is shown, and only from our own address. */
export function offerPersianFont(): void {
  const weight = {weight: "100 900", display: "swap"} as const;
  document.fonts.add(new FontFace(PERSIAN_FONT, `url(${arabic})`, {...weight, unicodeRange: ARABIC_LETTERS}));
  document.fonts.add(new FontFace(PERSIAN_FONT, `url(${latin})`, {...weight, unicodeRange: LATIN_LETTERS}));
}

const VIETNAMESE_LETTERS =
  "U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB";

const vietnamese = new URL("@fontsource-variable/noto-sans/files/noto-sans-vietnamese-wght-normal.woff2", import.meta.url).href;
const vietnameseLatin = new URL("@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2", import.meta.url).href;

/** Makes the Vietnamese letters known to the page, fetched only when Vietnamese is shown by a system without them. */
export function offerVietnameseFont(): void {
  const weight = {weight: "100 900", display: "swap"} as const;
  document.fonts.add(new FontFace(VIETNAMESE_FONT, `url(${vietnamese})`, {...weight, unicodeRange: VIETNAMESE_LETTERS}));
  document.fonts.add(new FontFace(VIETNAMESE_FONT, `url(${vietnameseLatin})`, {...weight, unicodeRange: LATIN_LETTERS}));
}
